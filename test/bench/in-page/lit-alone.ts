/** The least that an element made with Lit can be. */
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- what it is measured against
import {css, html, LitElement} from 'lit';

class LitAlone extends LitElement {
  static override styles = css`:host { display: block }`;

  override render() {
    return html`<p>Hello</p>`;
  }
}
customElements.define('lit-alone', LitAlone);
