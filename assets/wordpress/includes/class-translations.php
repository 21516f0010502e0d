<?php
/**
 * The translations of the plugin's own words.
 *
 * @package ClinicFaq
 */

namespace ClinicFaq;

/**
 * Loads them. WordPress looks only for the exact locale, so a site in `es_MX` would be in English although there is a
 * translation for `es_ES`. Where there is none for a locale, that for another one of its language is used.
 */
final class Translations {

	const DOMAIN = 'clinic-faq';
	const FOLDER = __DIR__ . '/../languages/';

	/**
	 * Registers the hooks.
	 */
	public static function register(): void {
		add_action( 'init', array( self::class, 'load' ) );
		add_filter( 'load_textdomain_mofile', array( self::class, 'nearest' ), 10, 2 );
		add_filter( 'load_script_translation_file', array( self::class, 'nearest_of_script' ), 10, 3 );
	}

	/**
	 * Loads the words for PHP.
	 */
	public static function load(): void {
		load_plugin_textdomain( self::DOMAIN, false, dirname( plugin_basename( PLUGIN_FILE ) ) . '/languages' );
	}

	/**
	 * Returns the file with the words of a script in the nearest locale.
	 *
	 * @param string|false $file   The file that WordPress wants.
	 * @param string       $script The name of the script.
	 * @param string       $domain The plugin that the words belong to.
	 * @return string|false
	 */
	public static function nearest_of_script( $file, $script, $domain ) {
		return self::nearest( $file, $domain );
	}

	/**
	 * Returns a file as it is, if it is there or belongs to another plugin; otherwise ours for another locale of the same
	 * language, if there is one.
	 *
	 * @param string|false $file   The file that WordPress wants, such as `clinic-faq-es_MX.mo`.
	 * @param string       $domain The plugin that the words belong to.
	 * @return string|false
	 */
	public static function nearest( $file, $domain ) {
		if ( self::DOMAIN !== $domain || ! is_string( $file ) || is_readable( $file ) ) {
			return $file;
		}
		if ( ! preg_match( '/^clinic-faq-([a-z]{2,3})(?:_\w+)?((?:-[\w-]+)?\.(?:mo|json))\z/', basename( $file ), $found ) ) {
			return $file;
		}
		$others = glob( self::FOLDER . "clinic-faq-{$found[1]}_??{$found[2]}" );
		return $others ? $others[0] : $file;
	}
}
