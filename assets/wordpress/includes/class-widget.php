<?php
/**
 * The widget on a page of the site.
 *
 * @package ClinicFaq
 */

namespace ClinicFaq;

/**
 * Renders the widget for shortcode and block, and loads its files where it is shown.
 */
final class Widget {

	const SHORTCODE = 'clinic_faq';
	const HANDLE    = 'clinic-faq';
	const REVIEWS   = 'clinic-faq-reviews';

	/** What a shortcode or a block may set. Nobody but an administrator says who has reviewed the text. */
	const ATTRIBUTES = array( 'contact', 'contact-label', 'clinic', 'phone', 'lang', 'languages', 'region', 'hide', 'open', 'heading-level', 'theme' );

	/** Attributes by which optimizing plugins and services are asked to leave a script alone. */
	const LEAVE_ALONE = 'data-cfasync="false" data-no-optimize="1" data-no-defer="1" data-no-minify="1" data-noptimize="1" nowprocket';

	/**
	 * Registers shortcode and files.
	 */
	public static function register(): void {
		add_action( 'init', array( self::class, 'register_files' ) );
		add_action( 'wp_enqueue_scripts', array( self::class, 'load_early' ) );
		add_filter( 'script_loader_tag', array( self::class, 'script_tag' ), 10, 2 );
		add_filter( 'no_texturize_tags', array( self::class, 'keep_words' ) );
		add_shortcode( self::SHORTCODE, array( self::class, 'shortcode' ) );
	}

	/**
	 * Registers script and style. They are loaded only where the widget is.
	 */
	public static function register_files(): void {
		$version = self::version();
		wp_register_style( self::HANDLE, plugins_url( 'files/clinic-faq.css', PLUGIN_FILE ), array(), $version );
		wp_register_script( self::HANDLE, plugins_url( 'files/clinic-faq.js', PLUGIN_FILE ), array(), $version, true );
		wp_register_script( self::REVIEWS, plugins_url( 'public/reviews.js', PLUGIN_FILE ), array(), $version, true );
		$style = Options::style();
		if ( $style ) {
			wp_add_inline_style( self::HANDLE, $style );
		}
	}

	/**
	 * Returns the version of the plugin.
	 */
	public static function version(): string {
		return get_file_data( PLUGIN_FILE, array( 'version' => 'Version' ) )['version'];
	}

	/**
	 * Loads the style in the head where the content is known to have the widget, so that the page is never shown without.
	 */
	public static function load_early(): void {
		$post = is_singular() ? get_post() : null;
		if ( $post && self::is_in( $post ) && self::may_be_seen( self::language( array() ) ) ) {
			wp_enqueue_style( self::HANDLE );
		}
	}

	/**
	 * Whether the content of a page or post has the widget, as a block or a shortcode.
	 *
	 * @param \WP_Post $post The page or post.
	 */
	public static function is_in( \WP_Post $post ): bool {
		return has_shortcode( $post->post_content, self::SHORTCODE ) || has_block( Block::NAME, $post );
	}

	/**
	 * Makes the script a module.
	 *
	 * @param string $tag    The script element.
	 * @param string $handle The name of the script.
	 */
	public static function script_tag( string $tag, string $handle ): string {
		if ( self::HANDLE !== $handle ) {
			return $tag;
		}
		$tag = preg_replace( '/ type=([\'"])[^\'"]*\1/', '', $tag );
		return str_replace( '<script ', '<script type="module" ' . self::LEAVE_ALONE . ' ', $tag );
	}

	/**
	 * Keeps WordPress from changing quotation marks in the text, which a clinician has read as it is.
	 *
	 * @param string[] $tags Names of tags.
	 */
	public static function keep_words( array $tags ): array {
		$tags[] = 'clinic-faq';
		return $tags;
	}

	/**
	 * Returns the widget for the shortcode.
	 *
	 * @param array|string $attributes The attributes; an empty text for none.
	 */
	public static function shortcode( $attributes ): string {
		return self::render( is_array( $attributes ) ? $attributes : array(), 'class="clinic-faq"' );
	}

	/**
	 * Returns the widget.
	 *
	 * @param array  $attributes Attributes of shortcode or block, which take precedence over the settings.
	 * @param string $wrapper    The attributes of the element around it, escaped.
	 */
	public static function render( array $attributes, string $wrapper ): string {
		$attributes = array_intersect_key( $attributes, array_flip( self::ATTRIBUTES ) );

		/**
		 * Filters the attributes of the element, for other code of the site: they take precedence over the settings.
		 *
		 * @param string[] $attributes Values by name.
		 */
		$attributes = (array) apply_filters( 'clinic_faq_attributes', $attributes );
		$lang       = self::language( $attributes );
		$text       = Text::load( $lang, self::region( $attributes, $lang ) );
		$json       = Options::json( Options::settings(), Options::reviews()[ $text->lang ] ?? array() );
		$read       = Settings_Reader::read( $attributes, $json, $text->known( wp_date( 'Y-m-d' ) ) );
		$languages  = array_filter( $read['settings']['languages'] ?? array(), array( self::class, 'may_be_seen' ) );
		$settings   = array(
			'languages'      => array_values( $languages ),
			Options::REVIEWS => Options::reviews(),
		);
		$page       = new Page( $text, $settings + $read['settings'], $read['review'] );
		if ( ! self::may_be_seen( $text->lang ) || is_feed() ) {
			return '<div class="clinic-faq-help" lang="' . esc_attr( $text->lang ) . '">' . $page->help() . '</div>';
		}
		$note = Options::is_shown( $text->lang ) ? '' : self::note( $text->lang );
		if ( $page->has_switch() ) {
			wp_enqueue_script( self::REVIEWS );
		}
		return self::load() . $note . "<div $wrapper>" . $page->element( ! self::is_preview() ) . '</div>';
	}

	/**
	 * Whether the widget is rendered for the editor.
	 */
	public static function is_preview(): bool {
		return defined( 'REST_REQUEST' ) && REST_REQUEST;
	}

	/**
	 * Returns the language of the text: the first one of attributes, settings and page in which there is a text.
	 *
	 * @param array $attributes The attributes.
	 */
	private static function language( array $attributes ): string {
		return Language::with_text( array( $attributes['lang'] ?? '', Options::settings()['lang'] ?? '', Language::of_page() ) );
	}

	/**
	 * Returns the region of the text: the first one of attributes and settings for which there is a text; empty for none.
	 *
	 * @param array  $attributes The attributes.
	 * @param string $lang       The language of the text.
	 */
	private static function region( array $attributes, string $lang ): string {
		foreach ( array( $attributes['region'] ?? '', Options::settings()['region'] ?? '' ) as $wanted ) {
			$region = strtoupper( Texts::trim( (string) $wanted ) );
			if ( in_array( $region, Text::regions( $lang ), true ) ) {
				return $region;
			}
		}
		return '';
	}

	/**
	 * Whether the reader of this page may see the text in a language: everybody once a clinician has reviewed it, before
	 * that the people who write for the site.
	 *
	 * @param string $lang The language.
	 */
	private static function may_be_seen( string $lang ): bool {
		return Options::is_shown( $lang ) || current_user_can( 'edit_posts' );
	}

	/**
	 * Loads script and style. Returns the style if the head of the page is out already.
	 */
	private static function load(): string {
		wp_enqueue_script( self::HANDLE );
		wp_enqueue_style( self::HANDLE );
		if ( ! did_action( 'wp_head' ) || doing_action( 'wp_head' ) || wp_style_is( self::HANDLE, 'done' ) ) {
			return '';
		}
		ob_start();
		wp_print_styles( self::HANDLE );
		return (string) ob_get_clean();
	}

	/**
	 * Returns the note that only signed-in people see.
	 *
	 * @param string $lang The language of the text.
	 */
	private static function note( string $lang ): string {
		/* translators: %s: a language. */
		$note = sprintf( __( 'Only signed-in staff see these questions and answers (%s). Visitors see the contact link and the crisis line. They see everything once somebody has entered the review by a clinician.', 'clinic-faq' ), Language::name( $lang ) );
		$link = current_user_can( 'manage_options' )
			? sprintf( ' <a href="%s">%s</a>', esc_url( Settings_Page::address() . '#clinic-faq-review' ), esc_html__( 'Enter the review', 'clinic-faq' ) )
			: ' ' . esc_html__( 'Ask an administrator of this site.', 'clinic-faq' );
		return '<p class="clinic-faq-note" role="note" style="border:2px solid #b32d2e;padding:.75em 1em;background:#fff;color:#1d2327">'
			. esc_html( $note ) . $link . '</p>';
	}
}
