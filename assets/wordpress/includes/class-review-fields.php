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
	 * Shows the section.
	 */
	public function show(): void {
		$state = Review::current()->state();
		echo '<div id="clinic-faq-review" class="clinic-faq-review"><h2>', esc_html__( 'Review by a clinician', 'clinic-faq' ), '</h2><p><strong>', esc_html( self::status( $state ) ), '</strong></p>';
		if ( Review::MISSING !== $state ) {
			$this->controls->check( 'withdraw', '1', __( 'Take the review back: visitors see the contact link and the crisis line only', 'clinic-faq' ), ! empty( $this->form['withdraw'] ) );
		}
		$this->controls->error( 'agreed' );
		$this->controls->check( 'agreed', '1', __( 'A licensed clinician has read all answers and the rules of the guide, and agrees that patients read them', 'clinic-faq' ), ! empty( $this->form['agreed'] ) );
		$this->controls->begin( '', '' );
		$this->controls->text( 'reviewed-by', __( 'Name, title and licence', 'clinic-faq' ), __( 'Patients read: "Reviewed by Dr. Ann Lee, MD on December 10, 2026." The name is shown only while the words are those that were read.', 'clinic-faq' ) );
		$this->controls->text( 'reviewed-on', __( 'Day of the signature', 'clinic-faq' ), '', 'type="date" max="' . esc_attr( wp_date( 'Y-m-d' ) ) . '"' );
		$this->controls->end();
		echo '</div>';
	}

	/**
	 * Returns whether visitors see the text and who has reviewed it.
	 *
	 * @param string $state The state of the review.
	 */
	private static function status( string $state ): string {
		if ( Review::MISSING === $state ) {
			return __( 'Only signed-in staff see the questions and answers. Visitors see the contact link and the crisis line.', 'clinic-faq' );
		}
		if ( Review::UNNAMED === $state ) {
			return __( 'Visitors see it, but nobody is named as the reviewer.', 'clinic-faq' );
		}
		$settings = Options::settings();
		$day      = empty( $settings['reviewed-on'] ) ? '' : wp_date( get_option( 'date_format' ), (int) strtotime( $settings['reviewed-on'] . ' 12:00' ) );
		$names    = array( $settings['reviewed-by'] ?? '', $day );
		if ( Review::OTHER_WORDS === $state ) {
			/* translators: 1: a name, 2: a day. */
			return vsprintf( __( 'Visitors see it. %1$s reviewed other words on %2$s, so nobody is named until the new words are reviewed.', 'clinic-faq' ), $names );
		}
		if ( Review::OVERDUE === $state ) {
			/* translators: 1: a name, 2: a day. */
			return vsprintf( __( 'Visitors see it. %1$s reviewed it on %2$s, but a part of it is due for a new check, so nobody is named.', 'clinic-faq' ), $names );
		}
		/* translators: 1: a name, 2: a day. */
		return vsprintf( __( 'Visitors see it. Reviewed by %1$s on %2$s.', 'clinic-faq' ), $names );
	}
}
