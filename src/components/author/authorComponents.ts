import BodyPicture from './BodyPicture.astro';
import Callout from './Callout.astro';
import CaseNumber from './CaseNumber.astro';
import Claim from './Claim.astro';
import Correction from './Correction.astro';
import Entry from './Entry.astro';
import Figure from './Figure.astro';
import Quote from './Quote.astro';
import Source from './Source.astro';
import Stat from './Stat.astro';
import Term from './Term.astro';
import Timeline from './Timeline.astro';

/** How each component of the registry looks on the page, by the name that authors write. */
export const AUTHOR_COMPONENTS = {
  Quote,
  Figure,
  Stat,
  Callout,
  Timeline,
  Entry,
  Correction,
  Source,
  Claim,
  Term,
  CaseStatus: CaseNumber,
  CaseCount: CaseNumber,
  Sum: CaseNumber,
  Chart: CaseNumber,
  /** A picture of Markdown. */
  Picture: BodyPicture,
};
