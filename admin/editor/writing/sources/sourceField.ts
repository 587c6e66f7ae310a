/** Name of the control for a field that names one of the story’s sources. */
export const SOURCE_CONTROL = 'newsroom-source';
