<?php
/**
 * Checks the plugin's reader of settings against embed/test/cases.json, the table that the TypeScript reader passes.
 *
 * @package ClinicFaq
 */

// phpcs:disable WordPress.WP.AlternativeFunctions, WordPress.Security.EscapeOutput -- runs without WordPress, on a command line.

require __DIR__ . '/../../assets/wordpress/includes/autoload.php';

use ClinicFaq\Contact;
use ClinicFaq\Messages;
use ClinicFaq\Settings_Reader;

/**
 * Returns a value of the table with its long texts written out.
 *
 * @param mixed $value The value.
 * @return mixed
 */
function write_out( $value ) {
	if ( ! is_array( $value ) ) {
		return $value;
	}
	$is_text = (bool) array_filter( $value, static fn( $piece ) => isset( $piece['repeat'] ) );
	if ( ! $is_text ) {
		return array_map( 'write_out', $value );
	}
	$written = static fn( $piece ) => is_array( $piece ) ? str_repeat( ...$piece['repeat'] ) : $piece;
	return implode( '', array_map( $written, $value ) );
}

/**
 * Whether a message is the expected one, where `*` stands for words of the engine.
 *
 * @param string $message The message.
 * @param string $expected  The expected one.
 */
function matches( string $message, string $expected ): bool {
	if ( false === strpos( $expected, 'broken (*)' ) ) {
		return $message === $expected;
	}
	list( $before, $after ) = explode( '*', $expected );
	return 0 === strpos( $message, $before ) && substr( $message, -strlen( $after ) ) === $after;
}

/**
 * Returns a value with the keys of its objects sorted.
 *
 * @param mixed $value The value.
 * @return mixed
 */
function sorted( $value ) {
	if ( is_array( $value ) ) {
		$value = array_map( 'sorted', $value );
		ksort( $value );
	}
	return $value;
}

$table  = json_decode( file_get_contents( __DIR__ . '/../../embed/test/cases.json' ), true );
$passed = 0;
$failed = array();
foreach ( $table['cases'] as $each ) {
	$expected = write_out( $each['settings'] );
	$href     = $expected['href'] ?? null;
	unset( $expected['href'] );
	$read       = Settings_Reader::read( write_out( $each['attributes'] ), write_out( $each['json'] ), $table['known'] );
	$messages = Messages::of_all( $read['refusals'] );
	$is_same    = sorted( $read['settings'] ) === sorted( $expected )
		&& Contact::address( $read['settings'] ) === $href
		&& count( $messages ) === count( $each['messages'] )
		&& array_filter( array_map( 'matches', $messages, $each['messages'] ) ) === array_map( 'matches', $messages, $each['messages'] );
	if ( $is_same ) {
		++$passed;
	} else {
		$given    = substr( json_encode( array( $read['settings'], $messages ), JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ), 0, 2000 );
		$failed[] = "{$each['name']}\n    $given";
	}
}
echo implode( "\n", $failed ), $failed ? "\n" : '', $passed, ' passed, ', count( $failed ), " failed\n";
exit( $failed || ! $passed ? 1 : 0 );
