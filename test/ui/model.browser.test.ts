import {expect} from '@open-wc/testing';
import {SCENES, idle} from './support.js';
import {modelOf, type ViewModel, type ViewSettings} from '../../src/ui/model.js';

const SETTINGS: ViewSettings = {
  mode: 'conversation',
  language: null,
  targetLanguage: null,
  label: null,
  agentName: null,
  variant: 'inline',
  placement: 'bottom-end',
  visualizer: 'bars',
  termsUrl: null,
  privacyUrl: null,
  linkHosts: null,
  noTranscript: false,
  noTextInput: false,
  noNotice: false,
  noTimer: false,
  noFeedback: false,
  noDevicePicker: false,
  volume: 1,
};

/** What an attribute says, and what becomes of it in the view. */
const TABLE: readonly (readonly [Partial<ViewSettings>, Partial<ViewModel>])[] = [
  [{}, {label: 'Voice assistant', agentName: 'Assistant', showTranscript: true, showTextInput: true, showNotice: true, showTimer: true, showFeedback: true, showDevices: true, pairs: false, linkHosts: [], sourceLanguage: null, targetLanguage: null}],
  [{label: 'Ask us', agentName: 'Ada'}, {label: 'Ask us', agentName: 'Ada'}],
  [{noTranscript: true}, {showTranscript: false}],
  [{noTextInput: true}, {showTextInput: false}],
  [{noNotice: true}, {showNotice: false}],
  [{noTimer: true}, {showTimer: false}],
  [{noFeedback: true}, {showFeedback: false}],
  [{noDevicePicker: true}, {showDevices: false}],
  [{variant: 'button'}, {variant: 'button', showTextInput: false}],
  [{variant: 'floating', placement: 'top-start'}, {variant: 'floating', placement: 'top-start', showTextInput: true}],
  [{mode: 'translation', targetLanguage: 'fr'}, {pairs: true, showTextInput: false, sourceLanguage: '', targetLanguage: 'fr'}],
  [{mode: 'transcription', language: 'de'}, {pairs: false, showTextInput: false, sourceLanguage: 'de', targetLanguage: 'de'}],
  [{linkHosts: ' Example.com, docs.example.com '}, {linkHosts: ['example.com', 'docs.example.com']}],
  [{termsUrl: '/terms', privacyUrl: 'javascript:alert(1)'}, {termsUrl: new URL('/terms', document.baseURI).href, privacyUrl: null}],
  [{volume: 0.4, visualizer: 'orb'}, {volume: 0.4, visualizer: 'orb'}],
];

describe('what the view is told of the attributes', () => {
  for (const [settings, wanted] of TABLE) {
    it(`${JSON.stringify(settings)} is ${JSON.stringify(wanted)}`, () => {
      const model = modelOf({...SETTINGS, ...settings}, {...idle, ...SCENES['idle'], missed: null});
      for (const [name, value] of Object.entries(wanted)) expect(Reflect.get(model, name), name).to.deep.equal(value);
    });
  }
});
