import {createSheet} from '../css-tag.js';
import {adapt} from './styles-adapt.js';
import {base} from './styles-base.js';
import {card} from './styles-card.js';
import {loading} from './styles-loading.js';
import {meter} from './styles-meter.js';
import {stage} from './styles-stage.js';
import {variants} from './styles-variants.js';

/** What is to be seen before a visitor comes near. */
export const restingStyles = createSheet(base, stage, card, meter, variants, loading, adapt);
