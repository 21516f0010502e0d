<?php
/**
 * Removes what the plugin has stored, on every site of a network.
 *
 * @package ClinicFaq
 */

namespace ClinicFaq;

if ( ! defined( 'WP_UNINSTALL_PLUGIN' ) ) {
	exit;
}

require __DIR__ . '/includes/autoload.php';

if ( is_multisite() ) {
	$clinic_faq_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $clinic_faq_sites as $clinic_faq_site ) {
		switch_to_blog( $clinic_faq_site );
		Options::remove();
		restore_current_blog();
	}
} else {
	Options::remove();
}
