<?php
/**
 * The contact of the clinic.
 *
 * @package ClinicFaq
 */

namespace ClinicFaq;

/**
 * Resolves the contact as embed/src/settings/help.ts does.
 */
final class Contact {

	/**
	 * Returns the address of the contact link: the contact, otherwise the phone; null if neither is set.
	 *
	 * @param array $settings The settings.
	 */
	public static function address( array $settings ): ?string {
		return $settings['contact'] ?? ( isset( $settings['phone'] ) ? self::tel( $settings['phone'] ) : null );
	}

	/**
	 * Returns the `tel:` address of a phone number.
	 *
	 * @param string $phone The number as it is written.
	 */
	public static function tel( string $phone ): string {
		return 'tel:' . preg_replace( '/[^\d+]/', '', $phone );
	}

	/**
	 * Returns the phone number to show beside the contact link; null if the link itself calls it, or if there is none.
	 *
	 * @param array $settings The settings.
	 */
	public static function phone_beside( array $settings ): ?string {
		$phone = $settings['phone'] ?? null;
		return null !== $phone && self::tel( $phone ) === self::address( $settings ) ? null : $phone;
	}

	/**
	 * Returns the readable part of a `tel:`, `sms:` or `mailto:` address; empty for any other address.
	 *
	 * @param string $address The address.
	 */
	public static function written( string $address ): string {
		return preg_match( '/^(?:tel|sms|mailto):([^?;]+)/i', $address, $found ) ? $found[1] : '';
	}
}
