//! A clinic's own application in Yew that shows `<clinic-faq>` as any other element, renders again beside it, and takes
//! it away. A browser test opens it with `tests/fixtures/pages/yew-host.html`.

use yew::prelude::*;

#[component]
fn Clinic() -> Html {
    let times = use_state(|| 0);
    let is_shown = use_state(|| true);
    let again = {
        let times = times.clone();
        Callback::from(move |_| times.set(*times + 1))
    };
    let toggle = {
        let is_shown = is_shown.clone();
        Callback::from(move |_| is_shown.set(!*is_shown))
    };
    html! {
        <main>
            <button id="again" onclick={again}>{ format!("Rendered {} times", *times) }</button>
            <button id="toggle" onclick={toggle}>{ "Show or hide" }</button>
            if *is_shown {
                <@{"clinic-faq"} contact={format!("/contact-{}", *times)} inspect="true">
                    <p>{ "One moment" }</p>
                </@>
            }
        </main>
    }
}

fn main() {
    yew::Renderer::<Clinic>::new().render();
}
