<?php
/**
 * Sets the day of the site and of the widget, opens its shadow root, and sends no mail and no request. The tests put this
 * file among the plugins that are always active.
 *
 * @package ClinicFaq
 */

const CLINIC_FAQ_TEST_DAY = '2026-12-12';

add_filter(
	'wp_date',
	static fn( $date, $format ) => 'Y-m-d' === $format ? CLINIC_FAQ_TEST_DAY : $date,
	10,
	2
);
add_filter( 'clinic_faq_attributes', static fn( $attributes ) => array( 'inspect' => CLINIC_FAQ_TEST_DAY ) + $attributes );
add_filter( 'pre_wp_mail', '__return_true' );
add_filter( 'pre_get_avatar', static fn() => '' );
