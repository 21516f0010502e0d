<?php
/**
 * The settings page.
 *
 * @package ClinicFaq
 */

namespace ClinicFaq;

/**
 * Settings > Ketamine FAQ.
 */
final class Settings_Page {

	const GROUP  = 'clinic_faq';
	const SLUG   = 'clinic-faq';
	const SCREEN = 'settings_page_clinic-faq';

	/** Makes a draft of a page with the widget on it. */
	const NEW_PAGE = 'clinic_faq_new_page';

	/**
	 * Registers the hooks.
	 */
	public static function register(): void {
		add_action( 'admin_init', array( self::class, 'register_setting' ) );
		add_action( 'admin_menu', array( self::class, 'add_to_menu' ) );
		add_action( 'admin_enqueue_scripts', array( self::class, 'load_files' ) );
		add_action( 'admin_post_' . self::NEW_PAGE, array( self::class, 'make_page' ) );
		add_filter( 'plugin_action_links_' . plugin_basename( PLUGIN_FILE ), array( self::class, 'add_link' ) );
	}

	/**
	 * Registers the settings, so that WordPress checks rights and origin of what is submitted.
	 */
	public static function register_setting(): void {
		$sanitize = array( Settings_Form::class, 'sanitize' );
		register_setting(
			self::GROUP,
			Options::SETTINGS,
			array(
				'type'              => 'object',
				'sanitize_callback' => $sanitize,
			)
		);
	}

	/**
	 * Adds the page to the menu.
	 */
	public static function add_to_menu(): void {
		$title = __( 'Ketamine FAQ', 'clinic-faq' );
		add_options_page( $title, $title, 'manage_options', self::SLUG, array( self::class, 'show' ) );
	}

	/**
	 * Adds a link to the settings to the list of plugins.
	 *
	 * @param string[] $links The links.
	 */
	public static function add_link( array $links ): array {
		$link = sprintf( '<a href="%s">%s</a>', esc_url( self::address() ), esc_html__( 'Settings', 'clinic-faq' ) );
		return array_merge( array( $link ), $links );
	}

	/**
	 * Returns the address of the page.
	 */
	public static function address(): string {
		return admin_url( 'options-general.php?page=' . self::SLUG );
	}

	/**
	 * Loads style and script of this page.
	 *
	 * @param string $screen The name of the screen.
	 */
	public static function load_files( string $screen ): void {
		if ( self::SCREEN !== $screen ) {
			return;
		}
		wp_enqueue_style( 'clinic-faq-settings', plugins_url( 'admin/settings.css', PLUGIN_FILE ), array(), Widget::version() );
		wp_enqueue_script( 'clinic-faq-settings', plugins_url( 'admin/settings.js', PLUGIN_FILE ), array(), Widget::version(), true );
	}

	/**
	 * Makes a draft of a page with the widget, and goes to it.
	 */
	public static function make_page(): void {
		if ( ! current_user_can( 'publish_pages' ) ) {
			wp_die( esc_html__( 'You may not make pages on this site.', 'clinic-faq' ), 403 );
		}
		check_admin_referer( self::NEW_PAGE );
		$found = self::page_with_widget();
		if ( $found ) {
			wp_safe_redirect( get_edit_post_link( $found, 'raw' ) );
			exit;
		}
		$page = wp_insert_post(
			array(
				'post_type'    => 'page',
				'post_status'  => 'draft',
				'post_title'   => __( 'Ketamine treatment: your questions', 'clinic-faq' ),
				'post_content' => '<!-- wp:' . Block::NAME . ' /-->',
			)
		);
		wp_safe_redirect( $page ? get_edit_post_link( $page, 'raw' ) : self::address() );
		exit;
	}

	/**
	 * Shows the page.
	 */
	public static function show(): void {
		$draft = Settings_Form::draft();
		$form  = $draft ? $draft['form'] : Settings_Form::of( Options::settings() );
		echo '<div class="wrap clinic-faq-settings"><h1>', esc_html__( 'Ketamine FAQ', 'clinic-faq' ), '</h1>';
		self::show_remarks( $draft );
		self::show_steps();
		echo '<form action="options.php" method="post" novalidate>';
		settings_fields( self::GROUP );
		$fields = new Settings_Fields( $form, $draft['errors'] ?? array() );
		$fields->show();
		submit_button( __( 'Save', 'clinic-faq' ), 'primary', 'submit', true );
		echo '</form>';
		self::show_file();
		echo '</div>';
	}

	/**
	 * Says what is wrong, with links to the fields, or what should be known.
	 *
	 * @param array|null $draft What has been typed and cannot be saved.
	 */
	private static function show_remarks( ?array $draft ): void {
		if ( $draft && $draft['errors'] ) {
			echo '<div class="notice notice-error" role="alert" id="clinic-faq-errors"><p>', esc_html__( 'These fields need a correction. What you have typed is kept here, and nothing has changed on the site.', 'clinic-faq' ), '</p><ul>';
			foreach ( $draft['errors'] as $field => $error ) {
				printf( '<li><a href="#%s">%s</a></li>', esc_attr( Settings_Fields::id( (string) $field ) ), esc_html( self::named( (string) $field, $error ) ) );
			}
			echo '</ul></div>';
		} elseif ( $draft ) {
			echo '<div class="notice notice-info"><p>', esc_html__( 'This is what the file says. It is not saved yet: look through it, and press Save.', 'clinic-faq' ), '</p></div>';
		}
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- only chooses a sentence.
		if ( isset( $_GET['clinic-faq-file'] ) && 'refused' === $_GET['clinic-faq-file'] ) {
			echo '<div class="notice notice-error" role="alert"><p>', esc_html__( 'This file has no settings of this widget. Choose the file settings.json that you have saved here or in setup.html.', 'clinic-faq' ), '</p></div>';
		}
		foreach ( $draft ? array() : Settings_Form::remarks_on( Options::settings() ) as $remark ) {
			echo '<div class="notice notice-info"><p>', esc_html( $remark ), '</p></div>';
		}
	}

	/**
	 * Returns what is wrong with a field, with the language or the number of the question that it belongs to.
	 *
	 * @param string $field The name of the field.
	 * @param string $error What is wrong.
	 */
	private static function named( string $field, string $error ): string {
		if ( preg_match( '/^' . Options::REVIEWS . '\.(\w+)/', $field, $found ) ) {
			return Language::name( $found[1] ) . ': ' . $error;
		}
		if ( ! preg_match( '/^questions\.(\d+)/', $field, $found ) ) {
			return $error;
		}
		/* translators: 1: a number, 2: what is wrong. */
		return sprintf( __( 'Question %1$d: %2$s', 'clinic-faq' ), $found[1] + 1, $error );
	}

	/**
	 * Returns the id of the newest page or post with the widget that the reader may edit, a published one before all
	 * others; null if there is none.
	 */
	private static function page_with_widget(): ?int {
		foreach ( array( array( 'publish' ), array( 'future', 'draft', 'pending', 'private' ) ) as $statuses ) {
			$found = self::post_with( 'wp:' . Block::NAME, $statuses ) ?? self::post_with( '[' . Widget::SHORTCODE, $statuses );
			if ( $found ) {
				return $found;
			}
		}
		return null;
	}

	/**
	 * Returns the id of the newest page or post that has the widget and these words, and that the reader may edit; null if
	 * there is none.
	 *
	 * @param string   $words    How the code of the widget begins in the content.
	 * @param string[] $statuses The status of the page or post.
	 */
	private static function post_with( string $words, array $statuses ): ?int {
		$posts = get_posts(
			array(
				'post_type'   => array( 'page', 'post' ),
				'post_status' => $statuses,
				's'           => $words,
				'sentence'    => true,
				'numberposts' => 20,
			)
		);
		foreach ( $posts as $post ) {
			if ( Widget::is_in( $post ) && current_user_can( 'edit_post', $post->ID ) ) {
				return $post->ID;
			}
		}
		return null;
	}

	/**
	 * Says in four steps how the widget gets onto a page, and which of them are done.
	 */
	private static function show_steps(): void {
		$page  = self::page_with_widget();
		$link  = $page ? get_edit_post_link( $page, 'raw' ) : wp_nonce_url( admin_url( 'admin-post.php?action=' . self::NEW_PAGE ), self::NEW_PAGE );
		$label = $page ? __( 'Open the page', 'clinic-faq' ) : __( 'Make a draft page with it', 'clinic-faq' );
		// A page with a password is published, too.
		$is_public = $page && 'publish' === get_post_status( $page ) && '' === get_post( $page )->post_password;
		echo '<ol class="clinic-faq-steps">';
		self::begin_step( null !== Contact::address( Options::settings() ) );
		echo esc_html__( 'Fill in where patients reach you, and save.', 'clinic-faq' ), '</li>';
		self::begin_step( null !== $page );
		echo esc_html__( 'Put it on a page: add the block "Ketamine FAQ", or write [clinic_faq] where it should stand.', 'clinic-faq' ),
			' <a href="', esc_url( $link ), '">', esc_html( $label ), '</a></li>';
		self::begin_step( ! array_diff( Language::in_use(), array_keys( Options::reviews() ) ) );
		echo esc_html__( 'Let a licensed clinician read it there, and enter the review below. From then on visitors see it.', 'clinic-faq' ), '</li>';
		self::begin_step( $is_public );
		echo esc_html__( 'Publish the page, so that visitors find it.', 'clinic-faq' );
		if ( $page ) {
			$address = $is_public ? get_permalink( $page ) : $link;
			echo ' <a href="', esc_url( $address ), '">', esc_html( $is_public ? __( 'See the page', 'clinic-faq' ) : $label ), '</a>';
		}
		echo '</li></ol>';
	}

	/**
	 * Begins a step, and marks one that is done.
	 *
	 * @param bool $is_done Whether it is done.
	 */
	private static function begin_step( bool $is_done ): void {
		echo '<li>';
		if ( $is_done ) {
			echo '<strong>✓ ', esc_html__( 'Done:', 'clinic-faq' ), '</strong> ';
		}
	}

	/**
	 * Shows how to save and load the settings as a file.
	 */
	private static function show_file(): void {
		$save = wp_nonce_url( admin_url( 'admin-post.php?action=' . Settings_File::SAVE ), Settings_File::SAVE );
		echo '<h2>', esc_html__( 'Settings as a file', 'clinic-faq' ), '</h2><p>', esc_html__( 'For another site, or to keep. It is the file settings.json that setup.html writes and reads, too.', 'clinic-faq' ), '</p>',
			'<p><a class="button" href="', esc_url( $save ), '">', esc_html__( 'Save as a file', 'clinic-faq' ), '</a></p>',
			'<form action="', esc_url( admin_url( 'admin-post.php' ) ), '" method="post" enctype="multipart/form-data">',
			'<input type="hidden" name="action" value="', esc_attr( Settings_File::LOAD ), '">';
		wp_nonce_field( Settings_File::LOAD );
		echo '<p><label for="clinic-faq-file">', esc_html__( 'Fill the form from a file', 'clinic-faq' ), '</label> <input type="file" id="clinic-faq-file" name="file" accept=".json,application/json" required> ',
			'<button class="button">', esc_html__( 'Load', 'clinic-faq' ), '</button></p></form>';
	}
}
