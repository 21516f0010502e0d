<?php
/**
 * What the plugin stores.
 *
 * @package ClinicFaq
 */

namespace ClinicFaq;

/**
 * The settings of a site: one object with the keys of settings.json, the looks, and the review of each language.
 */
final class Options {

	/** The settings. Keys are those of the element's attributes, `questions` and `facts`, the looks and the reviews below. */
	const SETTINGS = 'clinic_faq_settings';

	/**
	 * The key with the reviews, by language: reviewed-by, reviewed-on and reviewed-hash. Patients see the text in a
	 * language that has a review, also after an update with other words.
	 */
	const REVIEWS = 'reviews';

	/** What somebody has typed, while a part of it cannot be used. The user's id follows. */
	const DRAFT = 'clinic_faq_draft_';

	/** The settings that are custom properties of CSS, with the pattern of their values. */
	const LOOKS = array(
		'accent' => '/^#(?:[\da-f]{3}|[\da-f]{6})\z/i',
		'radius' => '/^(?:0|\d{1,2}(?:\.\d{1,3})?(?:px|rem|em))\z/',
	);

	/**
	 * Returns the settings as they were saved.
	 */
	public static function settings(): array {
		$settings = get_option( self::SETTINGS, array() );
		return is_array( $settings ) ? $settings : array();
	}

	/**
	 * Returns the settings as the JSON that the reader takes.
	 *
	 * @param array $settings The settings.
	 * @param array $review   The review, with its three keys.
	 */
	public static function json( array $settings, array $review = array() ): string {
		return (string) wp_json_encode( (object) ( $review + array_diff_key( $settings, self::LOOKS, array( self::REVIEWS => 1 ) ) ) );
	}

	/**
	 * Returns the reviews, by language.
	 *
	 * @return array[]
	 */
	public static function reviews(): array {
		$reviews = self::settings()[ self::REVIEWS ] ?? array();
		return is_array( $reviews ) ? array_filter( $reviews, 'is_array' ) : array();
	}

	/**
	 * Whether patients may see the text in a language.
	 *
	 * @param string $lang The language.
	 */
	public static function is_shown( string $lang ): bool {
		return isset( self::reviews()[ $lang ] );
	}

	/**
	 * Returns the rule that sets the looks; empty if none is set.
	 */
	public static function style(): string {
		$lines = '';
		foreach ( array_intersect_key( self::settings(), self::LOOKS ) as $name => $value ) {
			if ( is_string( $value ) && preg_match( self::LOOKS[ $name ], $value ) ) {
				$lines .= "--clinic-faq-$name: $value; ";
			}
		}
		return $lines ? "clinic-faq, .clinic-faq { $lines}" : '';
	}

	/**
	 * Removes everything that this site has stored.
	 */
	public static function remove(): void {
		delete_option( self::SETTINGS );
		delete_metadata( 'user', 0, self::DRAFT . get_current_blog_id(), '', true );
	}
}
