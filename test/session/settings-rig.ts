import {ATTRIBUTES, PROPERTIES, propertyName} from '../../src/options.js';
import type {SessionSettings} from '../../src/session/settings.js';

/** The settings of an element without any attribute but these. */
export function settingsWith(over: Partial<SessionSettings> = {}): SessionSettings {
  const defaults = Object.fromEntries(Object.entries(ATTRIBUTES).map(([name, {fallback}]) => [propertyName(name), fallback]));
  const limits = {maxDuration: 0, idleTimeout: 0, maxCost: 0, rollOver: false};
  return {...(defaults as unknown as SessionSettings), ...PROPERTIES, limits, claim: () => () => undefined, ...over};
}
