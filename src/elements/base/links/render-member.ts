import { html } from 'lit';

/** Renders the name of a member, as a link where it leads to a page. `isTabStop`: the Tab key reaches the link. */
export function renderMember(name: string, href: string | undefined, isTabStop = false): unknown {
  return href === undefined ? name : html`<a part="link" href=${href} tabindex=${isTabStop ? 0 : -1}>${name}</a>`;
}
