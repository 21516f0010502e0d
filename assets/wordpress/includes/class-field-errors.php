<?php
/**
 * What is wrong with a field of the settings page.
 *
 * @package ClinicFaq
 */

namespace ClinicFaq;

/**
 * Says in the language of the administration what the reader has refused, and what to write instead.
 */
final class Field_Errors {

	/**
	 * Returns the sentence about a refusal.
	 *
	 * @param array $refusal Place, value, problem and detail.
	 */
	public static function of( array $refusal ): string {
		list( , $value, $problem, $detail ) = $refusal;
		switch ( $problem ) {
			case 'long':
				/* translators: %d: a number of characters. */
				return sprintf( __( 'This is too long: write at most %d characters.', 'clinic-faq' ), $detail );
			case 'missing':
				return 'question' === $detail ? __( 'Write the question, too.', 'clinic-faq' ) : __( 'Write the answer, too.', 'clinic-faq' );
			case 'choice':
			case 'ids':
				/* translators: %s: an id. */
				return sprintf( __( '"%s" is not part of this text: choose another one.', 'clinic-faq' ), $value );
			case 'count':
				/* translators: %d: a number of questions. */
				return sprintf( __( 'Write at most %d questions.', 'clinic-faq' ), $detail );
			case 'id':
				return 'replaced' === $detail
					? __( 'Another question of yours is in this place already: choose another place.', 'clinic-faq' )
					: __( 'Another question has the same address: change the words of the question.', 'clinic-faq' );
			case 'protected':
				return 'replaced' === $detail
					? __( 'This answer protects patients and cannot be replaced: choose another place.', 'clinic-faq' )
					/* translators: %s: names of topics. */
					: sprintf( __( 'Answers about safety, emergencies and suicide stay, also in topics that are hidden: %s.', 'clinic-faq' ), $value );
			case 'together':
				/* translators: 1: a topic, 2: other topics. */
				return sprintf( __( 'Who hides "%1$s" hides "%2$s", too: a page that shows fewer harms shows no benefits.', 'clinic-faq' ), $value, implode( '", "', $detail ) );
			default:
				return self::of_rule( (string) $detail );
		}
	}

	/**
	 * Returns what to write into a field whose rule is broken.
	 *
	 * @param string $name The setting.
	 */
	private static function of_rule( string $name ): string {
		$rules = array(
			'contact'       => __( 'Write an address that begins with https://, a path such as /contact, or mailto:, tel: or sms: with an address or number.', 'clinic-faq' ),
			'phone'         => __( 'Write only digits, spaces and + - ( ) such as (555) 010-0142. Leave out extensions and words.', 'clinic-faq' ),
			'languages'     => __( 'The languages of the file cannot be used: at least two languages that have text are needed. Tick this box, or leave it empty.', 'clinic-faq' ),
			'heading-level' => __( 'Choose a level from 1 to 5.', 'clinic-faq' ),
		);
		return $rules[ $name ] ?? __( 'This cannot be used: write a text.', 'clinic-faq' );
	}
}
