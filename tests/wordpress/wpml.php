<?php
/**
 * A model of WPML: its filters, for pages in English and in Spanish of Mexico with the code `mx`. The administration shows
 * pages in all languages.
 *
 * @package ClinicFaq
 */

const TEST_LANGUAGES = array(
	'en' => array(
		'code'           => 'en',
		'default_locale' => 'en_US',
	),
	'mx' => array(
		'code'           => 'mx',
		'default_locale' => 'es_MX',
	),
);

function test_code( int $post ): string {
	return 'es_MX' === get_post_meta( $post, 'test_locale', true ) ? 'mx' : 'en';
}

add_filter( 'wpml_active_languages', static fn() => TEST_LANGUAGES );
add_filter( 'wpml_current_language', static fn() => is_admin() || defined( 'REST_REQUEST' ) ? 'all' : test_code( get_queried_object_id() ) );
add_filter(
	'wpml_post_language_details',
	static fn( $details, $post ) => array(
		'language_code' => test_code( $post ),
		'locale'        => TEST_LANGUAGES[ test_code( $post ) ]['default_locale'],
	),
	10,
	2
);
