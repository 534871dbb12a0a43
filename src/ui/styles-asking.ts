import {css} from '../css-tag.js';

/** What a call says and asks beside its state: the consent gate, a tool's question, “Tap to hear”, a weak connection. */
export const asking = css`
  .weak {
    display: flex;
    gap: 0.3em;
    margin-block-end: calc(var(--space) * -0.5);
    font-size: 0.85em;
  }
  .weak:empty {
    position: absolute;
  }
  .hint {
    justify-content: center;
    margin: 0 calc(var(--space) * 2) var(--space);
    text-align: center;
  }
  .button > .weak {
    margin-block-start: calc(var(--space) * 0.5);
  }
  .weak svg {
    color: var(--alarm);
  }
  .hear {
    justify-self: center;
    border-color: currentColor;
    background: none;
    color: var(--accent);
    padding-inline: 1.2em;
    font-weight: 600;
  }
  /* Sound goes towards the words. */
  [dir='rtl'] .hear svg {
    scale: -1 1;
  }
  .consent {
    display: grid;
    border-radius: 4px;
    outline-offset: 8px;
    gap: calc(var(--space) * 0.5);
  }
  .consent strong {
    font-size: 1.1em;
    font-weight: 600;
  }
  .answers {
    justify-content: start;
    margin-block-start: calc(var(--space) * 0.5);
  }
  .answers .call {
    min-block-size: 48px;
    padding-inline: 1.3em;
  }
`;
