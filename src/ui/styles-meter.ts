import {css} from '../css-tag.js';

/** The level meter: its colour tells who is heard, and `--level` how loud. Only transform, opacity and clip-path follow the level. */
export const meter = css`
  .meter {
    display: flex;
    justify-content: center;
    block-size: 52px;
    color: var(--edge);
  }
  .is-idle .meter {
    --level: 0.45;
    color: color-mix(in srgb, var(--accent) 45%, var(--surface));
  }
  .is-listening .meter,
  .is-hearing .meter {
    color: var(--live);
  }
  .is-connecting .meter,
  .is-thinking .meter,
  .is-speaking .meter {
    color: var(--accent);
  }
  .deaf:is(.is-listening, .is-hearing) .meter {
    color: var(--edge);
  }

  .bars {
    gap: 5px;
  }
  .bars i {
    --size: calc(0.1 + 0.9 * clamp(0, var(--level) * var(--share), 1));
    inline-size: 5px;
    background: currentColor;
    /* Clipped, not scaled: the ends stay round. */
    clip-path: inset(calc((1 - var(--size)) * 50%) 0 round 3px);
  }
  i:nth-child(1),
  i:nth-last-child(1) {
    --share: 0.3;
  }
  i:nth-child(2),
  i:nth-last-child(2) {
    --share: 0.5;
  }
  i:nth-child(3),
  i:nth-last-child(3) {
    --share: 0.75;
  }
  i:nth-child(4),
  i:nth-last-child(4) {
    --share: 0.55;
  }
  i:nth-child(5),
  i:nth-last-child(5) {
    --share: 0.9;
  }
  i:nth-child(6),
  i:nth-last-child(6) {
    --share: 0.65;
  }
  i:nth-child(7) {
    --share: 1;
  }

  /* A glow that breathes with the voice; in it a ball of light, in which two clouds turn. */
  .orb {
    position: relative;
    inline-size: 84px;
    block-size: 84px;
  }
  .orb i,
  .orb :last-child::before,
  .orb :last-child::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: 50%;
    background: radial-gradient(closest-side, currentColor 55%, transparent);
  }
  .orb i:first-child {
    opacity: calc(0.25 + 0.55 * var(--level));
    scale: calc(1.1 + 0.25 * var(--level));
  }
  .orb i:last-child {
    background: radial-gradient(at 30% 30%, color-mix(in oklab, currentColor 55%, #fff), currentColor 75%);
    scale: calc(0.82 + 0.14 * var(--level));
  }
  .orb :last-child::before {
    background: radial-gradient(circle at 72% 70%, oklch(from currentColor calc(l + 0.12) c calc(h + 60)), transparent 62%);
  }
  .orb :last-child::after {
    background: radial-gradient(circle at 36% 26%, #fffb, transparent 48%);
  }

  .wave svg {
    inline-size: min(240px, 100%);
    block-size: 100%;
    stroke-width: 2.5px;
    mask: linear-gradient(90deg, transparent, #000 25% 75%, transparent);
  }
  .wave path {
    vector-effect: non-scaling-stroke;
    transform-origin: 0 26px;
    scale: 1 calc(0.06 + 0.94 * var(--level) * var(--share, 1));
  }
  .wave path:nth-child(2) {
    --share: -0.7;
    opacity: 0.5;
  }
  .wave path:last-child {
    --share: 0.45;
    opacity: 0.3;
  }
`;
