import {css} from '../css-tag.js';

/** What stands on the card around the call area: the button of the settings, the composer, the footer. */
export const card = css`
  /* It takes no room of its own: the header is as high without it. */
  .gear {
    align-self: center;
    margin: -13px;
    margin-inline-start: 0;
    background: none;
  }

  .composer {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: calc(var(--space) * 0.5);
    padding-block-start: calc(var(--space) * 0.75);
  }
  textarea {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 48px;
    max-block-size: 8em;
    margin: 0;
    padding: calc(24px - 0.725em - 1px) 1em;
    border: 1px solid var(--edge);
    border-radius: min(var(--radius), 24px);
    background: none;
    color: inherit;
    font: inherit;
    /* What is typed runs its own way, whatever the language around it. */
    unicode-bidi: plaintext;
    resize: none;
    field-sizing: content;
  }
  ::placeholder {
    color: var(--soft);
    opacity: 1;
  }

  .footer {
    padding-block: calc(var(--space) * 0.75) calc(var(--space) * 0.875);
    color: var(--soft);
    font-size: 0.85em;
    text-align: center;
    text-wrap: balance;
  }
`;
