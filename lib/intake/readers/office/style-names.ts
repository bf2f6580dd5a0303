import type { BlockKind } from '@/lib/text/blocks'

/** Word and LibreOffice keep the names of their own styles in English; newsrooms make some of their own. */
const names: [RegExp, BlockKind | 'contents'][] = [
  [/^(?:title|headline|titel|titre|t[íi]tulo|titolo|überschrift)$/u, 'headline'],
  [
    /^(?:subtitle|subhead(?:line)?|standfirst|dek|deck|strapline|untertitel|vorspann|sous-titre|chapeau|subt[íi]tulo|entradilla|sottotitolo|occhiello)$/u,
    'standfirst',
  ],
  [
    /^(?:heading|überschrift|titre|t[íi]tulo|titolo|subheading|crosshead|intertitle)(?: \d+)?$/u,
    'heading',
  ],
  [
    /^(?:caption|photo caption|picture caption|cutline|illustration|figure|bildunterschrift|beschriftung|légende|pie de foto|didascalia|legenda)$/u,
    'caption',
  ],
  [/^list (?:bullet|number|\d)/u, 'listItem'],
  // what Galley itself wrote beside the article
  [/^galley report /u, 'contents'],
  [/^(?:toc \d|toc heading|contents (?:\d|heading)|table of (?:figures|authorities))/u, 'contents'],
]

export const kindOfStyleName = (name: string) =>
  names.find(([shape]) => shape.test(name.trim().toLowerCase()))?.[1] ?? null
