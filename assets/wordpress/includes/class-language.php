<?php
/**
 * The language of a page.
 *
 * @package ClinicFaq
 */

namespace ClinicFaq;

/**
 * Finds the language in which a page shows the text.
 */
final class Language {

	/**
	 * Returns the language of the page as its primary tag, such as `en`: that of WPML or Polylang, otherwise that of the
	 * site. There may be no text in it; Text::load then takes English.
	 */
	public static function of_page(): string {
		// Polylang answers this filter of WPML, too, but not in every version.
		$language = apply_filters( 'wpml_current_language', null ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- a filter of WPML.
		if ( ! $language && function_exists( 'pll_current_language' ) ) {
			$language = pll_current_language( 'slug' );
		}
		return self::primary( is_string( $language ) && $language ? $language : get_locale() );
	}

	/**
	 * Returns the primary tag of a locale.
	 *
	 * @param string $locale A locale, such as `en_GB`.
	 */
	private static function primary( string $locale ): string {
		return strtolower( (string) preg_replace( '/[-_].*/', '', $locale ) );
	}
}
