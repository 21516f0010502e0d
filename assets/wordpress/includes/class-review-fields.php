<?php
/**
 * The fields of the review.
 *
 * @package ClinicFaq
 */

namespace ClinicFaq;

/**
 * Shows whether visitors see the text, who has reviewed it, and the fields for a new review.
 */
final class Review_Fields {

	/**
	 * What the fields show.
	 *
	 * @var array
	 */
	private $form;

	/**
	 * Writes the controls.
	 *
	 * @var Controls
	 */
	private $controls;

	/**
	 * Remembers what to show.
	 *
	 * @param array    $form     What the fields show.
	 * @param Controls $controls Writes the controls.
	 */
	public function __construct( array $form, Controls $controls ) {
		$this->form     = $form;
		$this->controls = $controls;
	}

	/**
	 * Shows the section. Languages that the site does not use are closed, unless something was typed there.
	 */
	public function show(): void {
		echo '<div id="clinic-faq-review" class="clinic-faq-review"><h2>', esc_html__( 'Review by a clinician', 'clinic-faq' ), '</h2>';
		$languages = Language::names();
		foreach ( $languages as $lang => $name ) {
			if ( 1 === count( $languages ) ) {
				$this->show_language( $lang );
				continue;
			}
			$is_open = in_array( $lang, Language::in_use(), true ) || array_filter( Review_Form::fields( $this->form, $lang ) );
			/* translators: %s: a language. */
			echo '<details', $is_open ? ' open' : '', '><summary><h3>', esc_html( sprintf( __( 'The text in %s', 'clinic-faq' ), $name ) ), '</h3></summary>';
			$this->show_language( $lang );
			echo '</details>';
		}
		echo '</div>';
	}

	/**
	 * Shows the review of one language.
	 *
	 * @param string $lang The language.
	 */
	private function show_language( string $lang ): void {
		$field  = static function ( string $name ) use ( $lang ): string {
			return Review_Form::field( $lang, $name );
		};
		$fields = Review_Form::fields( $this->form, $lang );
		$review = Review::of( $lang );
		echo '<p><strong>', esc_html( self::status( $review ) ), '</strong></p>';
		if ( Review::MISSING !== $review->state() ) {
			$this->controls->check( $field( 'withdraw' ), '1', __( 'Take the review back: visitors see the contact link and the crisis line only', 'clinic-faq' ), ! empty( $fields['withdraw'] ) );
		}
		$this->controls->error( $field( 'agreed' ) );
		$this->controls->check( $field( 'agreed' ), '1', __( 'A licensed clinician has read all answers and the rules of the guide, and agrees that patients read them', 'clinic-faq' ), ! empty( $fields['agreed'] ) );
		$this->controls->begin( '', '' );
		$this->controls->text( $field( 'reviewed-by' ), __( 'Name, title and licence', 'clinic-faq' ), __( 'Patients read: "Reviewed by Dr. Ann Lee, MD on December 10, 2026." The name is shown only while the words are those that were read.', 'clinic-faq' ) );
		$this->controls->text( $field( 'reviewed-on' ), __( 'Day of the signature', 'clinic-faq' ), '', 'type="date" max="' . esc_attr( wp_date( 'Y-m-d' ) ) . '"' );
		$this->controls->end();
	}

	/**
	 * Returns whether visitors see the text and who has reviewed it.
	 *
	 * @param Review $review The review.
	 */
	private static function status( Review $review ): string {
		$day   = '' === $review->on() ? '' : wp_date( get_option( 'date_format' ), (int) strtotime( $review->on() . ' 12:00' ) );
		$names = array( $review->by(), $day );
		switch ( $review->state() ) {
			case Review::MISSING:
				return __( 'Only signed-in staff see the questions and answers. Visitors see the contact link and the crisis line.', 'clinic-faq' );
			case Review::UNNAMED:
				return __( 'Visitors see it, but nobody is named as the reviewer.', 'clinic-faq' );
			case Review::OTHER_WORDS:
				/* translators: 1: a name, 2: a day. */
				return vsprintf( __( 'Visitors see it. %1$s reviewed other words on %2$s, so nobody is named until the new words are reviewed.', 'clinic-faq' ), $names );
			case Review::OVERDUE:
				/* translators: 1: a name, 2: a day. */
				return vsprintf( __( 'Visitors see it. %1$s reviewed it on %2$s, but a part of it is due for a new check, so nobody is named.', 'clinic-faq' ), $names );
			default:
				/* translators: 1: a name, 2: a day. */
				return vsprintf( __( 'Visitors see it. Reviewed by %1$s on %2$s.', 'clinic-faq' ), $names );
		}
	}
}
