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
if ( 'install' === $wanted ) {
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

/** Removes all posts and what the plugin has stored, sets theme and settings, and activates the plugin if it should be. */
function reset_site( array $input ): void {
	foreach ( get_posts( 'post_type=any&post_status=any&numberposts=-1' ) as $post ) {
		wp_delete_post( $post->ID, true );
	}
	foreach ( get_users() as $user ) {
		delete_user_meta( $user->ID, 'clinic_faq_draft_1' );
	}
	switch_theme( $input['theme'] );
	deactivate_plugins( PLUGIN );
	delete_option( 'clinic_faq_settings' );
	if ( $input['active'] ) {
		$result = activate_plugin( PLUGIN );
		if ( is_wp_error( $result ) ) {
			throw new Exception( $result->get_error_message() );
		}
		update_option( 'clinic_faq_settings', $input['settings'] );
	}
}

/** Makes a page or post. Returns its path. */
function make_page( array $input ): string {
	$page = wp_insert_post(
		array(
			'post_type'    => 'page',
			'post_status'  => 'publish',
			'post_title'   => 'Questions',
			'post_content' => $input['content'],
			'post_author'  => 1,
		)
	);
	return "/?page_id=$page";
}

/** Returns the names of everything that the plugin has stored. */
function stored(): array {
	global $wpdb;
	$options = $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%clinic\_faq%'" );
	return array_merge( $options, $wpdb->get_col( "SELECT meta_key FROM $wpdb->usermeta WHERE meta_key LIKE '%clinic\_faq%'" ) );
}

$actions = array(
	'install'  => 'install',
	'reset'    => 'reset_site',
	'page'     => 'make_page',
	'stored'   => 'stored',
	'settings' => static fn() => get_option( 'clinic_faq_settings' ),
	'change'   => static fn( $input ) => update_option( 'clinic_faq_settings', $input['settings'] ),
);
echo json_encode( $actions[ $wanted ]( $input ) );
