<?php
/**
 * What staff are told in the administration.
 *
 * @package ClinicFaq
 */

namespace ClinicFaq;

/**
 * Shows notices about the review of each language that the site uses: that it is missing, that it is one of other words,
 * that a part of the text is due.
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
	 * Shows the notices that apply, if any.
	 */
	public static function show(): void {
		$screen = get_current_screen();
		if ( ! $screen || ! in_array( $screen->id, self::SCREENS, true ) || ! current_user_can( 'edit_posts' ) ) {
			return;
		}
		$notices = array_filter( array_map( array( self::class, 'about' ), Language::in_use() ) );
		if ( ! $notices ) {
			return;
		}
		$link = current_user_can( 'manage_options' ) && Settings_Page::SCREEN !== $screen->id
			? sprintf( ' <a href="%s">%s</a>', esc_url( Settings_Page::address() . '#clinic-faq-review' ), esc_html__( 'Go to the settings', 'clinic-faq' ) )
			: '';
		printf(
			'<div class="notice notice-warning" id="clinic-faq-notice"><p><strong>%s</strong> %s%s</p></div>',
			esc_html__( 'Ketamine FAQ:', 'clinic-faq' ),
			wp_kses( implode( '<br>', array_map( 'esc_html', $notices ) ), array( 'br' => array() ) ),
			$link // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped above.
		);
	}

	/**
	 * Returns the notice about a language; empty for none.
	 *
	 * @param string $lang The language.
	 */
	private static function about( string $lang ): string {
		$review = Review::of( $lang );
		$name   = Language::name( $lang );
		switch ( $review->state() ) {
			case Review::MISSING:
				/* translators: %s: a language. */
				return sprintf( __( '%s: visitors do not see the questions and answers yet, and that is right: a clinician must read the text first.', 'clinic-faq' ), $name );
			case Review::OTHER_WORDS:
				/* translators: %s: a language. */
				return sprintf( __( '%s: words of the text have changed since the clinician reviewed it. Visitors still see it, but no longer "Reviewed by". Let a clinician read what has changed, and enter the new review.', 'clinic-faq' ), $name );
			case Review::OVERDUE:
				/* translators: 1: a language, 2: a day. */
				return sprintf( __( '%1$s: a part of the text has been due for a check since %2$s. Install the newest version of this plugin. Until then "Reviewed by" is not shown.', 'clinic-faq' ), $name, $review->due() );
			default:
				return '';
		}
	}
}
