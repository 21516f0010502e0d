<?php
/**
 * The settings as a file.
 *
 * @package ClinicFaq
 */

namespace ClinicFaq;

/**
 * Writes and reads settings.json, the file of setup.html. What is read fills the form; it is saved by whoever reads it
 * there.
 */
final class Settings_File {

	const SAVE     = 'clinic_faq_save_file';
	const LOAD     = 'clinic_faq_load_file';
	const MAX_SIZE = 1000000;

	/**
	 * Registers the hooks.
	 */
	public static function register(): void {
		add_action( 'admin_post_' . self::SAVE, array( self::class, 'save' ) );
		add_action( 'admin_post_' . self::LOAD, array( self::class, 'load' ) );
	}

	/**
	 * Sends the settings as a file.
	 */
	public static function save(): void {
		self::require_rights( self::SAVE );
		nocache_headers();
		header( 'Content-Type: application/json; charset=utf-8' );
		header( 'Content-Disposition: attachment; filename="settings.json"' );
		$settings = array_diff_key( Options::settings(), array( Options::REVIEWS => 1 ) ) + self::review();
		echo wp_json_encode( (object) $settings, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE ), "\n";
		exit;
	}

	/**
	 * Fills the form with the settings of a file.
	 */
	public static function load(): void {
		self::require_rights( self::LOAD );
		$path  = sanitize_text_field( wp_unslash( $_FILES['file']['tmp_name'] ?? '' ) ); // phpcs:ignore WordPress.Security.NonceVerification.Missing -- checked above.
		$json  = $path && is_uploaded_file( $path ) ? (string) file_get_contents( $path, false, null, 0, self::MAX_SIZE ) : ''; // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- an uploaded file.
		$draft = self::draft_of( $json );
		if ( $draft ) {
			Settings_Form::keep( $draft );
		}
		wp_safe_redirect( add_query_arg( 'clinic-faq-file', $draft ? 'loaded' : 'refused', Settings_Page::address() ) );
		exit;
	}

	/**
	 * Returns the form for a file, and what is wrong with it; null if the file has no settings.
	 *
	 * @param string $json The content of the file.
	 */
	private static function draft_of( string $json ): ?array {
		$known = array_flip( array_merge( Rules::NAMES, Rules::JSON_NAMES ) ) + Options::LOOKS;
		$given = json_decode( preg_replace( '/^\xEF\xBB\xBF/', '', $json ), true );
		$given = is_array( $given ) ? array_intersect_key( $given, $known ) : array();
		if ( ! $given ) {
			return null;
		}
		$form   = Settings_Form::of( $given ) + array( Options::REVIEWS => Review_Form::of_file( $given ) );
		$errors = Settings_Form::errors_in( $given );
		return compact( 'form', 'errors' );
	}

	/**
	 * Returns the review that the file names. It has room for one: that of the language that the site shows.
	 */
	private static function review(): array {
		$lang = Language::with_text( array( Options::settings()['lang'] ?? '', get_locale() ) );
		return Options::reviews()[ $lang ] ?? array();
	}

	/**
	 * Ends the request of somebody who may not change the settings.
	 *
	 * @param string $action The action.
	 */
	private static function require_rights( string $action ): void {
		if ( ! current_user_can( 'manage_options' ) ) {
			wp_die( esc_html__( 'You may not change the settings of this site.', 'clinic-faq' ), 403 );
		}
		check_admin_referer( $action );
	}
}
