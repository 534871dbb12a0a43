import {css} from '../css-tag.js';

/** What opens: the floating panel, and the card of the one button. */
export const panel = css`
  .floating .panel {
    inline-size: min(var(--rv-panel-width, 25em), 100vw - 2 * var(--x));
    max-block-size: calc(100dvh - 2 * var(--y));
    overflow: hidden auto;
    overscroll-behavior: contain;
    scroll-padding-block: 56px 72px;
  }
  .floating .panel:has(.log:not([hidden])) {
    block-size: var(--rv-panel-height, 40em);
  }
  .floating :is(.header, .composer) {
    position: sticky;
    z-index: 1;
    inset-block: 0;
    background: var(--surface);
  }
  .floating .header {
    align-items: center;
    padding-block: 6px 0;
  }
  /* What is written about the call is not to be covered by the line for another. */
  .floating .afterwards:has(textarea) ~ .composer {
    position: static;
  }
  .close {
    margin-inline-end: -12px;
    background: none;
  }
  .floating .panel > * {
    flex: none;
  }
  .floating .log {
    flex: 1 0 auto;
    block-size: 88px;
    max-block-size: none;
  }

  .button .panel {
    inline-size: min(21em, 100vw - 16px);
    margin-block: 8px;
    overflow: auto;
  }
  .button .stage {
    min-block-size: 0;
  }
  .stage > strong {
    text-align: center;
  }

  @supports (position-area: block-end) {
    .button {
      position: relative;
    }
    /* As large as what the card is in, which cannot be its anchor: WebKit finds none around a box (seen in 2.50). Can go with that. */
    .button::before {
      content: '';
      position: absolute;
      inset: 0;
      anchor-name: --rv;
      pointer-events: none;
    }
    .button .panel {
      position: fixed;
      z-index: var(--rv-z-index, 1000);
      position-anchor: --rv;
      position-area: block-end span-all;
      position-try: most-block-size flip-block;
      position-visibility: always;
      max-block-size: calc(100% - 16px);
    }
  }

  /* A phone, or a page enlarged to the size of one: a sheet. */
  @media (max-width: 30em), (max-height: 30em) {
    .floating .panel {
      position: fixed;
      inset: 0;
      inline-size: auto;
      min-block-size: 100dvh;
      max-block-size: 100dvh;
      border: 0;
      border-radius: 0;
      padding: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left);
    }
  }
  /* Lying on its side, or half under a keyboard: what is written is worth more than the meter. */
  @media (max-height: 30em) {
    .floating :is(.stage, .readout) {
      min-block-size: 0;
    }
    .floating .readout > :first-child {
      display: none;
    }
  }
`;
