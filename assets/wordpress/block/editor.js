/**
 * The block in the editor: a preview that the server renders, and settings in the side bar. It needs no build step.
 */
((wp, choices) => {
	const { createElement: el, Fragment } = wp.element;
	const { InspectorControls, useBlockProps } = wp.blockEditor;
	const { CheckboxControl, Disabled, ExternalLink, PanelBody, SelectControl } = wp.components;
	const { __ } = wp.i18n;

	const asSet = { value: '', label: __( 'As in the settings of the plugin', 'clinic-faq' ) };
	const options = ( names ) => [
		asSet,
		...Object.entries( names ).map( ( [ value, label ] ) => ( { value, label } ) ),
	];
	const schemes = {
		auto: __( 'As the page', 'clinic-faq' ),
		light: __( 'Light', 'clinic-faq' ),
		dark: __( 'Dark', 'clinic-faq' ),
	};
	const all = Object.keys( choices.languages ).join( ' ' );
	const switches = { [ all ]: Object.values( choices.languages ).join( ' · ' ) };
	const levels = { 1: 'H1', 2: 'H2', 3: 'H3', 4: 'H4', 5: 'H5' };

	/** Returns the settings in the side bar. */
	function settings( { attributes, setAttributes } ) {
		const select = ( name, label, names ) =>
			el( SelectControl, {
				key: name,
				label,
				value: attributes[ name ],
				options: options( names ),
				onChange: ( value ) => setAttributes( { [ name ]: value } ),
			} );
		const hides = ( id, isHidden ) => {
			const others = attributes.hide.filter( ( other ) => other !== id );
			setAttributes( { hide: isHidden ? [ ...others, id ] : others } );
		};
		const topic = ( [ id, label ] ) =>
			el( CheckboxControl, {
				key: id,
				label,
				checked: attributes.hide.includes( id ),
				onChange: ( isHidden ) => hides( id, isHidden ),
			} );
		const link =
			choices.settings &&
			el( ExternalLink, { key: 'link', href: choices.settings }, __( 'Contact, own answers and looks', 'clinic-faq' ) );
		return el(
			InspectorControls,
			{ key: 'settings' },
			el(
				PanelBody,
				{ title: __( 'This page', 'clinic-faq' ) },
				select( 'lang', __( 'Language of the text', 'clinic-faq' ), choices.languages ),
				select( 'languages', __( 'Languages that patients can choose', 'clinic-faq' ), switches ),
				select( 'region', __( 'Country, for its crisis lines', 'clinic-faq' ), choices.countries ),
				select( 'theme', __( 'Colours', 'clinic-faq' ), schemes ),
				select( 'headingLevel', __( 'Highest heading', 'clinic-faq' ), levels ),
				link
			),
			el(
				PanelBody,
				{ title: __( 'Hidden topics on this page', 'clinic-faq' ), initialOpen: false },
				el( 'p', {}, __( 'Answers about safety, emergencies and suicide always stay.', 'clinic-faq' ) ),
				Object.entries( choices.topics ).map( topic )
			)
		);
	}

	function Edit( props ) {
		const preview = el( wp.serverSideRender, { block: 'clinic-faq/faq', attributes: props.attributes } );
		const style = { maxHeight: '40rem', overflow: 'auto' };
		return el(
			Fragment,
			{},
			settings( props ),
			el( 'div', useBlockProps(), el( 'div', { style, tabIndex: 0 }, el( Disabled, {}, preview ) ) )
		);
	}

	wp.blocks.registerBlockType( 'clinic-faq/faq', { edit: Edit, save: () => null } );
})( window.wp, clinicFaqChoices );
