<?php
/**
 * The reviews in the form of the settings page.
 *
 * @package ClinicFaq
 */

namespace ClinicFaq;

/**
 * Turns what is typed about the reviews into what is stored. Each language of the text has a review of its own.
 */
final class Review_Form {

	/**
	 * Returns what is wrong with the fields, in words, by their names.
	 *
	 * @param array $form The form.
	 * @return string[]
	 */
	public static function errors_in( array $form ): array {
		$errors = array();
		foreach ( Text::languages() as $lang ) {
			foreach ( self::errors_of( self::fields( $form, $lang ) ) as $name => $error ) {
				$errors[ self::field( $lang, $name ) ] = $error;
			}
		}
		return $errors;
	}

	/**
	 * Returns the reviews to store, by language: those of the form, and otherwise those that were saved before.
	 *
	 * @param array $form The form.
	 * @return array[]
	 */
	public static function reviews_of( array $form ): array {
		$reviews = Options::reviews();
		foreach ( Text::languages() as $lang ) {
			$fields = self::fields( $form, $lang );
			if ( ! empty( $fields['withdraw'] ) ) {
				unset( $reviews[ $lang ] );
			} elseif ( ! empty( $fields['agreed'] ) ) {
				$hash             = Review::of( $lang )->hash();
				$reviews[ $lang ] = array_combine( Review::KEYS, array( $fields['reviewed-by'], $fields['reviewed-on'], $hash ) );
			}
		}
		return $reviews;
	}

	/**
	 * Returns the fields for the review of a file, which has that of one language: the one whose words it names, and
	 * otherwise that of the file or of the site.
	 *
	 * @param array $settings The settings of the file.
	 * @return array[] By language.
	 */
	public static function of_file( array $settings ): array {
		$given  = array_intersect_key( $settings, array_flip( array( 'reviewed-by', 'reviewed-on' ) ) );
		$wanted = array( $settings['lang'] ?? '', get_locale() );
		foreach ( Text::languages() as $lang ) {
			if ( Review::of( $lang )->hash() === ( $settings['reviewed-hash'] ?? '' ) ) {
				$wanted = array( $lang );
			}
		}
		return $given ? array( Language::with_text( $wanted ) => $given ) : array();
	}

	/**
	 * Returns the name of a field.
	 *
	 * @param string $lang The language.
	 * @param string $name `agreed`, `withdraw`, `reviewed-by` or `reviewed-on`.
	 */
	public static function field( string $lang, string $name ): string {
		return Options::REVIEWS . ".$lang.$name";
	}

	/**
	 * Returns the fields of a language.
	 *
	 * @param array  $form The form.
	 * @param string $lang The language.
	 */
	public static function fields( array $form, string $lang ): array {
		$fields = $form[ Options::REVIEWS ][ $lang ] ?? array();
		return is_array( $fields ) ? array_filter( $fields, 'is_string' ) : array();
	}

	/**
	 * Returns what is wrong with the fields of one language.
	 *
	 * @param string[] $fields The fields.
	 * @return string[]
	 */
	private static function errors_of( array $fields ): array {
		$by     = $fields['reviewed-by'] ?? '';
		$on     = $fields['reviewed-on'] ?? '';
		$errors = array();
		if ( empty( $fields['agreed'] ) ) {
			return '' === $by . $on ? array() : array( 'agreed' => __( 'Tick this box, or empty the name and the day below.', 'clinic-faq' ) );
		}
		if ( '' === $by || Texts::length( $by ) > Texts::MAX_LABEL ) {
			$errors['reviewed-by'] = __( 'Write the name of the clinician who has read the text, with title and licence.', 'clinic-faq' );
		}
		if ( ! Rules::is_day( $on ) || $on > wp_date( 'Y-m-d' ) ) {
			$errors['reviewed-on'] = __( 'Choose the day of the signature, today or earlier.', 'clinic-faq' );
		}
		return $errors;
	}
}
