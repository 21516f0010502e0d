<?php
/**
 * The languages of a site.
 *
 * @package ClinicFaq
 */

namespace ClinicFaq;

/**
 * Finds the language in which a page shows the text, by the functions and filters of Polylang and WPML if one of them is
 * there. Languages are primary tags, such as `es`: there is one text for all Spanish.
 */
final class Language {

	/**
	 * Returns the language of the page. There may be no text in it.
	 */
	public static function of_page(): string {
		$locale = Widget::is_preview() ? self::of_post( (int) get_the_ID() ) : '';
		return self::primary( $locale ? $locale : self::current() );
	}

	/**
	 * Returns the language of the administration, as the signed-in person has chosen it. There may be no text in it.
	 */
	public static function of_staff(): string {
		return self::primary( determine_locale() );
	}

	/**
	 * Returns the languages of the text that the site uses, by its locale, its settings, Polylang and WPML.
	 *
	 * @return string[]
	 */
	public static function in_use(): array {
		$settings = Options::settings();
		$locales  = array_merge( array( get_locale(), $settings['lang'] ?? '' ), (array) ( $settings['languages'] ?? array() ), array_column( self::of_wpml(), 'default_locale' ) );
		if ( function_exists( 'pll_languages_list' ) ) {
			$locales = array_merge( $locales, (array) pll_languages_list( array( 'fields' => 'locale' ) ) );
		}
		$used = array_values( array_intersect( Text::languages(), array_map( array( self::class, 'primary' ), $locales ) ) );
		return $used ? $used : array( Text::DEFAULT_LANGUAGE );
	}

	/**
	 * Returns the first of these languages in which there is a text; the default one without any.
	 *
	 * @param array $wanted Locales or language tags.
	 */
	public static function with_text( array $wanted ): string {
		$wanted   = array_map( array( self::class, 'primary' ), $wanted );
		$wanted[] = Text::DEFAULT_LANGUAGE;
		$found    = array_intersect( $wanted, Text::languages() );
		return (string) reset( $found );
	}

	/**
	 * Returns the primary tag of a locale or language tag.
	 *
	 * @param mixed $locale Such as `es_MX` or `es-MX`.
	 */
	public static function primary( $locale ): string {
		return is_string( $locale ) ? strtolower( (string) preg_replace( '/[-_].*/s', '', trim( $locale ) ) ) : '';
	}

	/**
	 * Returns the name of a language of the text, in the language of the administration.
	 *
	 * @param string $lang The language.
	 */
	public static function name( string $lang ): string {
		$names = array(
			'en' => __( 'English', 'clinic-faq' ),
			'es' => __( 'Spanish', 'clinic-faq' ),
		);
		return $names[ $lang ] ?? $lang;
	}

	/**
	 * Returns the names of the languages of the text, by their tags.
	 *
	 * @return string[]
	 */
	public static function names(): array {
		$all = Text::languages();
		return array_combine( $all, array_map( array( self::class, 'name' ), $all ) );
	}

	/**
	 * Returns the locale of the current page. The tags of Polylang and WPML can be any word, such as `mx`, so their
	 * locales are asked for.
	 */
	private static function current(): string {
		$locale = function_exists( 'pll_current_language' ) ? pll_current_language( 'locale' ) : '';
		if ( is_string( $locale ) && $locale ) {
			return $locale;
		}
		$code = apply_filters( 'wpml_current_language', null ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- a filter of WPML.
		if ( ! is_string( $code ) || in_array( $code, array( '', 'all' ), true ) ) {
			return get_locale();
		}
		return (string) ( self::of_wpml()[ $code ]['default_locale'] ?? $code );
	}

	/**
	 * Returns the locale of a page or post, for its preview in the editor; empty if it has none of its own.
	 *
	 * @param int $post Its id.
	 */
	private static function of_post( int $post ): string {
		$locale = function_exists( 'pll_get_post_language' ) ? pll_get_post_language( $post, 'locale' ) : '';
		if ( is_string( $locale ) && $locale ) {
			return $locale;
		}
		$details = apply_filters( 'wpml_post_language_details', null, $post ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- a filter of WPML.
		return is_array( $details ) ? (string) ( $details['locale'] ?? '' ) : '';
	}

	/**
	 * Returns the languages of WPML, by their codes.
	 *
	 * @return array[]
	 */
	private static function of_wpml(): array {
		$languages = apply_filters( 'wpml_active_languages', null ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- a filter of WPML.
		return is_array( $languages ) ? array_filter( $languages, 'is_array' ) : array();
	}
}
