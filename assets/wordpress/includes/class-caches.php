<?php
/**
 * Plugins that cache pages and rewrite scripts.
 *
 * @package ClinicFaq
 */

namespace ClinicFaq;

/**
 * Asks other plugins by their documented filters not to delay, combine or change the script, which is a small module and
 * finds its other files by its own address; and empties their caches when what visitors see has changed. Where a plugin
 * does otherwise, the text is there all the same.
 */
final class Caches {

	/** The part of the script's address by which plugins recognize it. */
	const SCRIPT = 'clinic-faq/files/';

	/** Filters that take a list of parts of addresses. */
	const ADDRESS_FILTERS = array(
		'rocket_delay_js_exclusions',
		'rocket_exclude_defer_js',
		'rocket_exclude_js',
		'litespeed_optimize_js_excludes',
		'litespeed_optm_js_defer_exc',
		'litespeed_optm_gm_js_exc',
		'perfmatters_delay_js_exclusions',
	);

	/** Filters that take a list of handles. */
	const HANDLE_FILTERS = array(
		'sgo_js_minify_exclude',
		'sgo_javascript_combine_exclude',
		'sgo_js_async_exclude',
	);

	/** Functions that empty the cache of a plugin: WP Rocket, W3 Total Cache, WP Super Cache, SiteGround. */
	const CLEANERS = array( 'rocket_clean_domain', 'w3tc_flush_all', 'wp_cache_clear_cache', 'sg_cachepress_purge_cache' );

	/**
	 * Registers the hooks.
	 */
	public static function register(): void {
		foreach ( self::ADDRESS_FILTERS as $filter ) {
			add_filter( $filter, array( self::class, 'add_address' ) );
		}
		foreach ( self::HANDLE_FILTERS as $filter ) {
			add_filter( $filter, array( self::class, 'add_handle' ) );
		}
		add_filter( 'autoptimize_filter_js_exclude', array( self::class, 'add_to_text' ) );
		add_action( 'add_option_' . Options::SETTINGS, array( self::class, 'clear' ) );
		add_action( 'update_option_' . Options::SETTINGS, array( self::class, 'clear' ) );
	}

	/**
	 * Adds the script to a list of addresses.
	 *
	 * @param mixed $excluded The list.
	 * @return mixed
	 */
	public static function add_address( $excluded ) {
		return is_array( $excluded ) ? array_merge( $excluded, array( self::SCRIPT ) ) : $excluded;
	}

	/**
	 * Adds the script to a list of handles.
	 *
	 * @param mixed $excluded The list.
	 * @return mixed
	 */
	public static function add_handle( $excluded ) {
		return is_array( $excluded ) ? array_merge( $excluded, array( Widget::HANDLE ) ) : $excluded;
	}

	/**
	 * Adds the script to a list with commas, or to an array.
	 *
	 * @param mixed $excluded The list.
	 * @return mixed
	 */
	public static function add_to_text( $excluded ) {
		return is_string( $excluded ) ? trim( $excluded . ', ' . self::SCRIPT, ', ' ) : self::add_address( $excluded );
	}

	/**
	 * Empties the caches of pages.
	 */
	public static function clear(): void {
		foreach ( self::CLEANERS as $cleaner ) {
			if ( function_exists( $cleaner ) ) {
				$cleaner();
			}
		}
		do_action( 'litespeed_purge_all' ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- an action of LiteSpeed Cache.
	}
}
