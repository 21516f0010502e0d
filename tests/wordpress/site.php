<?php
/**
 * Prepares the WordPress of the browser tests: `php site.php FOLDER ACTION`, with JSON on standard input and output.
 *
 * @package ClinicFaq
 */

// phpcs:disable WordPress.WP.AlternativeFunctions, WordPress.Security, WordPress.DB, WordPress.WP.GlobalVariablesOverride -- runs on a command line, against an empty database.

// WordPress has a global variable `$action` of its own.
list( , $folder, $wanted ) = $argv;
$input                     = json_decode( stream_get_contents( STDIN ), true );

$_SERVER['HTTP_HOST']   = $input['host'];
$_SERVER['REQUEST_URI'] = '/';
$_SERVER['REMOTE_ADDR'] = '127.0.0.1';
if ( in_array( $wanted, array( 'install', 'install_network' ), true ) ) {
	define( 'WP_INSTALLING', true );
}
require "$folder/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/admin.php';

const PLUGIN = 'clinic-faq/clinic-faq.php';

/** Installs WordPress with an administrator and an author, who may not use scripts. */
function install( array $input ): void {
	require_once ABSPATH . 'wp-admin/includes/upgrade.php';
	wp_install( 'Harbor Lane', 'admin', 'admin@example.org', true, '', 'password' );
	update_option( 'siteurl', "http://{$input['host']}" );
	update_option( 'home', "http://{$input['host']}" );
	update_option( 'permalink_structure', '' );
	wp_insert_user(
		array(
			'user_login' => 'author',
			'user_email' => 'author@example.org',
			'user_pass'  => 'password',
			'role'       => 'author',
		)
	);
	// The editor greets new users with a window.
	foreach ( get_users() as $user ) {
		update_user_meta(
			$user->ID,
			$GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences',
			array(
				'core/edit-post' => array( 'welcomeGuide' => false ),
				'_modified'      => '2026-01-01T00:00:00.000Z',
			)
		);
	}
}

/** Installs a network with a second site. The second of two calls makes the site, with WordPress as a network. */
function install_network( array $input ): void {
	require_once ABSPATH . 'wp-admin/includes/upgrade.php';
	install( $input );
	foreach ( $GLOBALS['wpdb']->tables( 'ms_global' ) as $name => $table ) {
		$GLOBALS['wpdb']->$name = $table;
	}
	install_network_tables();
	// It cannot ask itself whether every name leads here, and says so.
	populate_network( 1, $input['host'], 'admin@example.org', 'Harbor Lane', '/', true );
}

/** Makes the tables of a network. */
function install_network_tables(): void {
	if ( ! defined( 'WP_INSTALLING_NETWORK' ) ) {
		define( 'WP_INSTALLING_NETWORK', true );
	}
	dbDelta( wp_get_db_schema( 'global' ) );
}

/** Makes the second site of a network. WordPress drops the colon before the port, so it is put in afterwards. */
function make_second_site( string $host ): void {
	$site = wp_insert_site(
		array(
			'domain'  => $host,
			'path'    => '/',
			'title'   => 'Second',
			'user_id' => 1,
		)
	);
	$GLOBALS['wpdb']->update( $GLOBALS['wpdb']->blogs, array( 'domain' => $host ), array( 'blog_id' => $site ) );
	clean_blog_cache( $site );
	update_blog_option( $site, 'siteurl', "http://$host" );
	update_blog_option( $site, 'home', "http://$host" );
}

/** Puts a network into the state in which tests begin: two sites without pages, and the plugin inactive. */
function reset_network( array $input ): void {
	if ( ! get_sites( array( 'domain' => $input['second'] ) ) ) {
		make_second_site( $input['second'] );
	}
	deactivate_plugins( PLUGIN, true, true );
	foreach ( get_sites( array( 'fields' => 'ids' ) ) as $site ) {
		switch_to_blog( $site );
		remove_everything();
		restore_current_blog();
	}
}

/** Removes all posts and what the plugin has stored, sets theme and settings, and activates the plugin if it should be. */
function reset_site( array $input ): void {
	deactivate_plugins( PLUGIN );
	remove_everything();
	switch_theme( $input['theme'] );
	// WordPress takes only a language of which it has a file.
	if ( $input['locale'] ) {
		wp_mkdir_p( WP_LANG_DIR );
		touch( WP_LANG_DIR . "/{$input['locale']}.mo" );
	}
	update_option( 'WPLANG', $input['locale'] );
	if ( $input['active'] ) {
		$result = activate_plugin( PLUGIN );
		if ( is_wp_error( $result ) ) {
			throw new Exception( $result->get_error_message() );
		}
		update_option( 'clinic_faq_settings', $input['settings'] );
	}
}

/** Removes all posts of a site, and what the plugin has stored. */
function remove_everything(): void {
	foreach ( get_posts( 'post_type=any&post_status=any&numberposts=-1' ) as $post ) {
		wp_delete_post( $post->ID, true );
	}
	foreach ( get_users( array( 'blog_id' => 0 ) ) as $user ) {
		delete_user_meta( $user->ID, 'clinic_faq_draft_' . get_current_blog_id() );
	}
	delete_option( 'clinic_faq_settings' );
}

/** Makes a page or post, with a locale for the models of plugins for languages. Returns its path. */
function make_page( array $input ): string {
	$page = wp_insert_post(
		array(
			'post_type'    => 'page',
			'post_status'  => 'publish',
			'post_title'   => 'Questions',
			'post_content' => $input['content'],
			'post_author'  => 1,
			'meta_input'   => array( 'test_locale' => $input['locale'] ?? '' ),
		)
	);
	return "/?page_id=$page";
}

/** Returns the names of everything that the plugin has stored, on all sites of a network. */
function stored(): array {
	global $wpdb;
	$stored = array();
	foreach ( is_multisite() ? get_sites( array( 'fields' => 'ids' ) ) : array( 1 ) as $site ) {
		$options = $wpdb->get_blog_prefix( $site ) . 'options';
		$stored  = array_merge( $stored, $wpdb->get_col( "SELECT option_name FROM $options WHERE option_name LIKE '%clinic\_faq%'" ) );
	}
	return array_merge( $stored, $wpdb->get_col( "SELECT meta_key FROM $wpdb->usermeta WHERE meta_key LIKE '%clinic\_faq%' ORDER BY meta_key" ) );
}

$actions = array(
	'install'         => 'install',
	'install_network' => 'install_network',
	'reset'           => 'reset_site',
	'reset_network'   => 'reset_network',
	'page'            => 'make_page',
	'stored'          => 'stored',
	'settings'        => static fn() => get_option( 'clinic_faq_settings' ),
	'change'          => static fn( $input ) => update_option( 'clinic_faq_settings', $input['settings'] ),
);
echo json_encode( $actions[ $wanted ]( $input ) );
