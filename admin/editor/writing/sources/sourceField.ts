import { WIDGETS } from '../../../config/decapField.ts';

/** Name of the control for a field that names one of the entry’s own sources. */
export const SOURCE_CONTROL = WIDGETS.source;
