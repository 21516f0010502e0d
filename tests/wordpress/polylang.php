<?php
/**
 * A model of Polylang: its functions, for pages in English and in Spanish of Mexico with the tag `mx`, and its translation
 * of what wpml-config.xml names. As there, no language is current in the administration and in the editor's preview.
 *
 * @package ClinicFaq
 */

const TEST_LANGUAGES = array(
	'en' => 'en_US',
	'mx' => 'es_MX',
);

function test_language( string $locale, string $field ) {
	return 'locale' === $field ? $locale : array_search( $locale, TEST_LANGUAGES, true );
}

function pll_current_language( string $field = 'slug' ) {
	$locale = is_admin() || defined( 'REST_REQUEST' ) ? '' : get_post_meta( get_queried_object_id(), 'test_locale', true );
	return $locale ? test_language( $locale, $field ) : false;
}

function pll_get_post_language( int $post, string $field = 'slug' ) {
	$locale = get_post_meta( $post, 'test_locale', true );
	return $locale ? test_language( $locale, $field ) : false;
}

function pll_languages_list( array $options = array() ): array {
	return 'locale' === ( $options['fields'] ?? 'slug' ) ? array_values( TEST_LANGUAGES ) : array_keys( TEST_LANGUAGES );
}

const TEST_STRINGS = array(
	'/contact'        => '/contacto',
	'Is there tea?'   => '¿Hay té?',
	'Yes.'            => 'Sí.',
	'Ask at the desk' => 'Pregunte en recepción',
);

function test_translate( $value, SimpleXMLElement $key ) {
	if ( ! is_array( $value ) ) {
		return TEST_STRINGS[ $value ] ?? $value;
	}
	foreach ( $key->key as $inner ) {
		$name = (string) $inner['name'];
		foreach ( '*' === $name ? array_keys( $value ) : array_intersect( array( $name ), array_keys( $value ) ) as $index ) {
			$value[ $index ] = test_translate( $value[ $index ], $inner );
		}
	}
	return $value;
}

foreach ( simplexml_load_file( WP_PLUGIN_DIR . '/clinic-faq/wpml-config.xml' )->xpath( 'admin-texts/key' ) as $test_key ) {
	add_filter(
		'option_' . $test_key['name'],
		static fn( $settings ) => 'mx' === ( did_action( 'wp' ) ? pll_current_language() : '' ) ? test_translate( $settings, $test_key ) : $settings
	);
}
