<?php
/**
 * What staff are told in the administration.
 *
 * @package ClinicFaq
 */

namespace ClinicFaq;

/**
 * Shows notices about the review: that it is missing, that it is one of other words, that a part of the text is due.
 */
final class Notices {

	/** The screens with notices. */
	const SCREENS = array( 'dashboard', 'plugins', Settings_Page::SCREEN );

	/**
	 * Registers the hooks.
	 */
	public static function register(): void {
		add_action( 'admin_notices', array( self::class, 'show' ) );
	}

	/**
	 * Shows the notice that applies, if any.
	 */
	public static function show(): void {
		$screen = get_current_screen();
		if ( ! $screen || ! in_array( $screen->id, self::SCREENS, true ) || ! current_user_can( 'edit_posts' ) ) {
			return;
		}
		$notice = self::current();
		if ( ! $notice ) {
			return;
		}
		$link = current_user_can( 'manage_options' ) && Settings_Page::SCREEN !== $screen->id
			? sprintf( ' <a href="%s">%s</a>', esc_url( Settings_Page::address() . '#clinic-faq-review' ), esc_html__( 'Go to the settings', 'clinic-faq' ) )
			: '';
		printf(
			'<div class="notice notice-warning" id="clinic-faq-notice"><p><strong>%s</strong> %s%s</p></div>',
			esc_html__( 'Ketamine FAQ:', 'clinic-faq' ),
			esc_html( $notice ),
			$link // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped above.
		);
	}

	/**
	 * Returns the notice that applies; empty for none.
	 */
	private static function current(): string {
		$review = Review::current();
		switch ( $review->state() ) {
			case Review::MISSING:
				return __( 'Visitors do not see the questions and answers yet, and that is right: a clinician must read the text first.', 'clinic-faq' );
			case Review::OTHER_WORDS:
				return __( 'Words of the text have changed since the clinician reviewed it. Visitors still see it, but no longer "Reviewed by". Let a clinician read what has changed, and enter the new review.', 'clinic-faq' );
			case Review::OVERDUE:
				/* translators: %s: a day. */
				return sprintf( __( 'A part of the text has been due for a check since %s. Install the newest version of this plugin. Until then "Reviewed by" is not shown.', 'clinic-faq' ), $review->due() );
			default:
				return '';
		}
	}
}
