<?php
/**
 * The block of the editor.
 *
 * @package ClinicFaq
 */

namespace ClinicFaq;

/**
 * Registers the block. The server renders it, so that it shows what the settings say, also after they have changed.
 */
final class Block {

	const NAME   = 'clinic-faq/faq';
	const FOLDER = __DIR__ . '/../block';
	const SCRIPT = 'clinic-faq-block';

	/**
	 * Registers the hooks.
	 */
	public static function register(): void {
		add_action( 'init', array( self::class, 'register_block' ), 11 );
	}

	/**
	 * Registers the block and the script of the editor.
	 */
	public static function register_block(): void {
		$needs = array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n', 'wp-server-side-render' );
		wp_register_script( self::SCRIPT, plugins_url( 'block/editor.js', PLUGIN_FILE ), $needs, Widget::version(), true );
		wp_set_script_translations( self::SCRIPT, 'clinic-faq', dirname( PLUGIN_FILE ) . '/languages' );
		register_block_type( self::FOLDER, array( 'render_callback' => array( self::class, 'render' ) ) );
		add_action( 'enqueue_block_editor_assets', array( self::class, 'pass_choices' ) );
	}

	/**
	 * Tells the script of the editor which countries and topics there are, and where the settings are.
	 */
	public static function pass_choices(): void {
		$settings = Options::settings();
		$text     = Text::load( Language::of_staff(), (string) ( $settings['region'] ?? '' ) );
		$choices  = array(
			'countries' => $text->countries(),
			'languages' => Language::names(),
			'topics'    => array_map(
				static function ( array $topic ): string {
					return $topic['title'];
				},
				$text->topics()
			),
			'settings'  => current_user_can( 'manage_options' ) ? Settings_Page::address() : '',
		);
		wp_add_inline_script( self::SCRIPT, 'const clinicFaqChoices = ' . wp_json_encode( $choices ) . ';', 'before' );
	}

	/**
	 * Returns the widget.
	 *
	 * @param array $attributes The attributes of the block.
	 */
	public static function render( array $attributes ): string {
		$given = array_filter(
			array(
				'lang'          => $attributes['lang'] ?? '',
				'languages'     => $attributes['languages'] ?? '',
				'region'        => $attributes['region'] ?? '',
				'theme'         => $attributes['theme'] ?? '',
				'heading-level' => $attributes['headingLevel'] ?? '',
				'hide'          => implode( ' ', (array) ( $attributes['hide'] ?? array() ) ),
			),
			'strlen'
		);
		return Widget::render( $given, get_block_wrapper_attributes( array( 'class' => 'clinic-faq' ) ) );
	}
}
