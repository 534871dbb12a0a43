import {css} from '../css-tag.js';

/** What gives way to the place and the person: narrow columns, motion, forced colours. */
export const adapt = css`
  @container (inline-size < 19em) {
    .stage > * {
      --space: calc(var(--rv-space, 16px) * 0.75);
    }
    .readout {
      min-block-size: 134px;
    }
    .trio .call {
      padding-inline: 16px;
    }
    .answers .call {
      flex: auto;
    }
  }
  @container (inline-size < 16.5em) {
    .trio .call:is(.danger, .quiet) {
      padding-inline: 0.6em;
    }
    .trio {
      gap: 4px;
    }
    .call:is(.danger, .quiet) .icon {
      display: none;
    }
  }
  @container (inline-size < 8em) {
    .trio {
      flex-wrap: wrap;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .is-listening:not(.deaf),
    .is-hearing:not(.deaf) {
      --level: var(--rv-input-level, 0);
    }
    .is-speaking {
      --level: var(--rv-output-level, 0);
    }
    .is-connecting .glyph,
    .is-reconnecting .glyph {
      animation: turn 1s linear infinite;
    }
    .is-connecting :is(i, .wave),
    .is-thinking :is(i, .wave),
    .is-thinking .glyph {
      animation: wait 1.4s calc(var(--share, 0) * -1.4s) ease-in-out infinite;
    }
    .pending {
      animation: wait 1.4s ease-in-out infinite;
    }
    .live .orb :last-child::before {
      animation: turn 8s linear infinite;
    }
    .live .orb :last-child::after {
      animation: turn 13s linear infinite reverse;
    }
    .live .wave path {
      animation: flow 2.4s linear infinite;
    }
    .live .wave path:nth-child(2) {
      animation-duration: 3.8s;
      animation-direction: reverse;
    }
    .live .wave path:last-child {
      animation-duration: 5s;
    }
    .floating .panel {
      animation: rise var(--time) ease-out;
    }
    @keyframes flow {
      to {
        translate: -60px;
      }
    }
    @keyframes rise {
      from {
        opacity: 0;
        translate: 0 12px;
      }
    }
    @keyframes turn {
      to {
        rotate: 1turn;
      }
    }
    @keyframes wait {
      50% {
        opacity: 0.3;
      }
    }
  }
  @media (prefers-reduced-motion: reduce) {
    button {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .base .glyph {
      --hue: CanvasText;
    }
    .meter i,
    .orb i:last-child {
      background: CanvasText;
    }
    .orb :last-child::before,
    .orb :last-child::after {
      content: none;
    }
    .base {
      --alarm: CanvasText;
    }
    .message,
    .level,
    button {
      border-color: CanvasText;
    }
    .base [aria-pressed='true'] {
      /* Else the words get a ground of their own, in their own colour. */
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    button:is(:disabled, [aria-disabled='true']) {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }
  }
`;
