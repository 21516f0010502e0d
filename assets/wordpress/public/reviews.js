/**
 * Names the reviewer of the language that a patient has chosen: each language has a review of its own, and the element has
 * room for one. Loaded only where patients can choose the language.
 */
( () => {
	const names = [ 'reviewed-by', 'reviewed-on', 'reviewed-hash' ];

	function show( element ) {
		const reviews = JSON.parse( element.dataset.reviews );
		for ( const name of names ) {
			const value = reviews[ element.lang ]?.[ name ];
			if ( value ) {
				element.setAttribute( name, value );
			} else {
				element.removeAttribute( name );
			}
		}
	}

	const observer = new MutationObserver( ( changes ) => changes.forEach( ( { target } ) => show( target ) ) );
	for ( const element of document.querySelectorAll( 'clinic-faq[data-reviews]' ) ) {
		observer.observe( element, { attributeFilter: [ 'lang' ] } );
	}
} )();
