<?php
/**
 * The form of the settings page.
 *
 * @package ClinicFaq
 */

namespace ClinicFaq;

/**
 * Turns what is typed into settings, by the same reader as the page, and settings into what the form shows. Nothing is
 * saved unless all of it can be used; until then it is kept as a draft.
 */
final class Settings_Form {

	/** The fields that are one text. */
	const TEXTS = array( 'clinic', 'contact', 'contact-label', 'phone', 'lang', 'region', 'theme', 'heading-level' );

	/** What begins the place of a question in the form: at the end of a topic, or in place of an answer. */
	const IN_TOPIC = 'topic:';
	const REPLACES = 'replaces:';

	/** Problems that are told, but keep nothing from being saved: topics of which safety stays, and topics hidden together. */
	const REMARKS = array( 'protected', 'together' );

	/**
	 * Returns the settings to save. WordPress calls this with what is submitted, and once more with the result.
	 *
	 * @param mixed $input What is submitted.
	 */
	public static function sanitize( $input ): array {
		if ( ! is_array( $input ) || empty( $input['form'] ) ) {
			return is_array( $input ) ? $input : Options::settings();
		}
		if ( ! empty( $input['discard'] ) ) {
			self::keep( null );
			return Options::settings();
		}
		$form     = self::cleaned( $input );
		$settings = self::settings_of( $form );
		$errors   = self::errors_in( $settings ) + Review_Form::errors_in( $form );
		if ( $errors ) {
			self::keep( compact( 'form', 'errors' ) );
			add_settings_error( Options::SETTINGS, 'errors', __( 'Nothing has been saved yet: some fields need a correction.', 'clinic-faq' ) );
			return Options::settings();
		}
		self::keep( null );
		$reviews = Review_Form::reviews_of( $form );
		return $settings + ( $reviews ? array( Options::REVIEWS => $reviews ) : array() );
	}

	/**
	 * Returns what the form shows for settings.
	 *
	 * @param array $settings The settings.
	 */
	public static function of( array $settings ): array {
		$form = array_intersect_key( $settings, array_flip( self::TEXTS ) + Options::LOOKS );
		$rows = array();
		foreach ( (array) ( $settings['questions'] ?? array() ) as $question ) {
			$place = empty( $question['topic'] ) ? '' : self::IN_TOPIC . $question['topic'];
			$place = empty( $question['replaces'] ) ? $place : self::REPLACES . $question['replaces'];

			$rows[] = array(
				'id'       => $question['id'] ?? '',
				'question' => $question['question'] ?? '',
				'answer'   => implode( "\n\n", (array) ( $question['answer'] ?? array() ) ),
				'place'    => $place,
			);
		}
		$form['languages'] = count( self::list_of( $settings['languages'] ?? array() ) ) > 1;
		$form['questions'] = $rows;
		$form['hide']      = self::list_of( $settings['hide'] ?? array() );
		$form['facts']     = (array) ( $settings['facts'] ?? array() );
		return $form;
	}

	/**
	 * Returns what somebody has typed and what is wrong with it, with the keys form and errors; null for nothing.
	 */
	public static function draft(): ?array {
		$draft = get_user_meta( get_current_user_id(), Options::DRAFT . get_current_blog_id(), true );
		return is_array( $draft ) ? $draft : null;
	}

	/**
	 * Keeps what somebody has typed, until it can be saved.
	 *
	 * @param array|null $draft With the keys form and errors; null to forget it.
	 */
	public static function keep( ?array $draft ): void {
		$name = Options::DRAFT . get_current_blog_id();
		if ( $draft ) {
			update_user_meta( get_current_user_id(), $name, wp_slash( $draft ) );
		} else {
			delete_user_meta( get_current_user_id(), $name );
		}
	}

	/**
	 * Returns what is wrong with settings, in words, by the names of the fields.
	 *
	 * @param array $settings The settings.
	 * @return string[]
	 */
	public static function errors_in( array $settings ): array {
		$errors = array();
		foreach ( self::read( $settings )['refusals'] as $refusal ) {
			if ( ! in_array( $refusal[2], self::REMARKS, true ) || 'replaced' === $refusal[3] ) {
				$errors += array( self::field_of( $refusal[0] ) => Field_Errors::of( $refusal ) );
			}
		}
		foreach ( Options::LOOKS as $name => $pattern ) {
			if ( isset( $settings[ $name ] ) && ! preg_match( $pattern, $settings[ $name ] ) ) {
				$errors[ $name ] = 'accent' === $name
					? __( 'Write a colour such as #0a5b61.', 'clinic-faq' )
					: __( 'Choose one of the corners.', 'clinic-faq' );
			}
		}
		return $errors;
	}

	/**
	 * Returns what should be said about settings that can be used, in words.
	 *
	 * @param array $settings The settings.
	 * @return string[]
	 */
	public static function remarks_on( array $settings ): array {
		$remarks = array();
		foreach ( self::read( $settings )['refusals'] as $refusal ) {
			if ( in_array( $refusal[2], self::REMARKS, true ) ) {
				$remarks[] = Field_Errors::of( $refusal );
			}
		}
		if ( null === Contact::address( $settings ) ) {
			$remarks[] = __( 'Patients find no way to you yet: write where the contact link leads, or a phone number.', 'clinic-faq' );
		}
		return $remarks;
	}

	/**
	 * Reads settings without those of the review.
	 *
	 * @param array $settings The settings.
	 */
	private static function read( array $settings ): array {
		$text   = Text::load( Language::of_staff(), (string) ( $settings['region'] ?? '' ) );
		$review = array_flip( Review::KEYS );
		return Settings_Reader::read( array(), Options::json( array_diff_key( $settings, $review ) ), $text->known( wp_date( 'Y-m-d' ) ) );
	}

	/**
	 * Returns the name of the field for a place that the reader names.
	 *
	 * @param string $place Such as `JSON questions[2].answer`.
	 */
	private static function field_of( string $place ): string {
		$field = preg_replace( '/^JSON (?:questions\[(\d+)\])?/', 'questions.$1', $place );
		return (string) preg_replace( array( '/^questions\.(?!\d)/', '/\[\d+\]$/' ), '', $field );
	}

	/**
	 * Returns what is submitted as texts in UTF-8, with `\n` for line breaks, without blank questions. Signs such as `<` stay:
	 * everything is plain text, and escaped where it is shown.
	 *
	 * @param mixed $value What is submitted.
	 * @return mixed
	 */
	private static function cleaned( $value ) {
		if ( ! is_array( $value ) ) {
			$text = wp_check_invalid_utf8( (string) $value );
			return Texts::trim( preg_replace( array( '/\r\n?/', '/[\x00-\x08\x0B-\x1F\x7F]/' ), array( "\n", '' ), $text ) );
		}
		$value = array_map( array( self::class, 'cleaned' ), $value );
		if ( isset( $value['questions'] ) ) {
			$is_filled          = static function ( $row ): bool {
				return is_array( $row ) && '' !== ( $row['question'] ?? '' ) . ( $row['answer'] ?? '' );
			};
			$value['questions'] = array_values( array_filter( (array) $value['questions'], $is_filled ) );
		}
		return $value;
	}

	/**
	 * Returns the settings that a form stands for. Empty fields are none.
	 *
	 * @param array $form The form.
	 */
	private static function settings_of( array $form ): array {
		$texts    = array_intersect_key( $form, array_flip( self::TEXTS ) + Options::LOOKS );
		$settings = array_filter( $texts, array( self::class, 'is_filled' ) );
		$lists    = array(
			'languages' => empty( $form['languages'] ) ? array() : Text::languages(),
			'hide'      => array_values( array_filter( (array) ( $form['hide'] ?? array() ), array( self::class, 'is_filled' ) ) ),
			'questions' => self::questions_of( $form['questions'] ?? array() ),
			'facts'     => array_filter(
				array_intersect_key( (array) ( $form['facts'] ?? array() ), array_flip( Rules::FACTS ) ),
				array( self::class, 'is_filled' )
			),
		);
		return $settings + array_filter( $lists );
	}

	/**
	 * Returns a list that a file may have as a text.
	 *
	 * @param mixed $value The list.
	 */
	private static function list_of( $value ): array {
		return is_array( $value ) ? $value : Texts::split_list( (string) $value );
	}

	/**
	 * Whether a field has a text.
	 *
	 * @param mixed $value Its value.
	 */
	private static function is_filled( $value ): bool {
		return is_string( $value ) && '' !== $value;
	}

	/**
	 * Returns the questions that the rows of the form stand for. A new one gets an id from its words, which it keeps, so
	 * that links to it stay good.
	 *
	 * @param array[] $rows The rows.
	 */
	private static function questions_of( array $rows ): array {
		$known     = Text::load( Language::of_staff(), '' )->known( '' );
		$taken     = array_merge( $known['taken'], $known['questions'], $known['topics'], array_column( $rows, 'id' ) );
		$questions = array();
		foreach ( $rows as $row ) {
			$place    = $row['place'] ?? '';
			$question = array(
				'question' => $row['question'] ?? '',
				'answer'   => preg_split( '/\n\s*\n/', $row['answer'] ?? '' ),
			);
			if ( 0 === strpos( $place, self::REPLACES ) ) {
				$question['replaces'] = substr( $place, strlen( self::REPLACES ) );
			} else {
				$question['id'] = self::is_filled( $row['id'] ?? '' ) ? $row['id'] : self::new_id( $question['question'], $taken );
				$taken[]        = $question['id'];
			}
			if ( 0 === strpos( $place, self::IN_TOPIC ) ) {
				$question['topic'] = substr( $place, strlen( self::IN_TOPIC ) );
			}
			$questions[] = $question;
		}
		return $questions;
	}

	/**
	 * Returns an id that nothing else has.
	 *
	 * @param string   $question The question.
	 * @param string[] $taken    The ids that are taken.
	 */
	private static function new_id( string $question, array $taken ): string {
		$words  = substr( preg_replace( '/[^a-z0-9-]+/', '', remove_accents( sanitize_title( $question ) ) ), 0, 50 );
		$wanted = 'own-' . trim( $words ? $words : 'question', '-' );
		$id     = $wanted;
		$number = 1;
		while ( in_array( $id, $taken, true ) ) {
			++$number;
			$id = "$wanted-$number";
		}
		return $id;
	}
}
