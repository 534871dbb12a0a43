/** What only a call needs of the view: `dist/lazy.js` has none of it until a visitor comes near. */
export declare const late: {
    afterwards: (model: import("./model.js").ViewModel, send: import("./intents.js").Send) => import("lit-html").TemplateResult | typeof import("lit-html").nothing;
    approvals: (model: import("./model.js").ViewModel, send: import("./intents.js").Send) => import("lit-html").TemplateResult;
    attachButton: ({ strings, pictures }: import("./model.js").ViewModel, send: import("./intents.js").Send) => import("lit-html").TemplateResult | typeof import("lit-html").nothing;
    attachmentChip: (model: import("./model.js").ViewModel, send: import("./intents.js").Send) => import("lit-html").TemplateResult;
    closeButton: ({ strings }: import("./model.js").ViewModel, send: import("./intents.js").Send) => import("lit-html").TemplateResult;
    consent: (model: import("./model.js").ViewModel, send: import("./intents.js").Send) => import("lit-html").TemplateResult;
    copyLink: (model: import("./model.js").ViewModel, send: import("./intents.js").Send) => import("lit-html").TemplateResult | typeof import("lit-html").nothing;
    extendButton: ({ strings }: import("./model.js").ViewModel, send: import("./intents.js").Send) => import("lit-html").TemplateResult;
    hearButton: ({ strings }: import("./model.js").ViewModel, send: import("./intents.js").Send) => import("lit-html").TemplateResult;
    hint: ({ echo, strings, hint }: import("./model.js").ViewModel) => import("lit-html").TemplateResult;
    makeWay: (send: import("./intents.js").Send) => (event: FocusEvent) => void;
    quality: ({ quality: level, strings }: import("./model.js").ViewModel) => import("lit-html").TemplateResult;
    questionOf: ({ name }: import("../shapes.js").Approval, { strings }: import("./model.js").ViewModel) => string;
    questions: (model: import("./model.js").ViewModel, send: import("./intents.js").Send) => import("lit-html").TemplateResult;
    settings: (model: import("./model.js").ViewModel, send: import("./intents.js").Send) => import("lit-html").TemplateResult;
    talk: (model: import("./model.js").ViewModel, send: import("./intents.js").Send) => import("lit-html").TemplateResult | typeof import("lit-html").nothing;
    timer: ({ showTimer, state, elapsed, locale }: import("./model.js").ViewModel) => import("lit-html").TemplateResult | typeof import("lit-html").nothing;
    transcript: (model: import("./model.js").ViewModel, send: import("./intents.js").Send) => import("lit-html").TemplateResult;
    typeButton: ({ state, error, showTextInput, strings }: import("./model.js").ViewModel, send: import("./intents.js").Send) => import("lit-html").TemplateResult | typeof import("lit-html").nothing;
};
export type Late = typeof late;
