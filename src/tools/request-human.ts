import type {VoiceTool} from '../voice-tool.js';

/** The tool with which the model gives the conversation to a person. The page decides what that means. */
export const requestHuman = (handoff: (reason: string, summary: string) => void): VoiceTool => ({
  name: 'request_human',
  description: 'Asks a person to take over. Use it when the visitor wants a person, or when you cannot help.',
  parameters: {
    type: 'object',
    properties: {
      reason: {type: 'string', description: 'Why, in a few words'},
      summary: {type: 'string', description: 'What the person should know, in a few sentences'},
    },
    required: ['reason', 'summary'],
  },
  execute({reason, summary}) {
    handoff(String(reason), String(summary));
    return 'A person has been asked.';
  },
});
