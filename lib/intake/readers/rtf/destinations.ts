/** Where the words of a group go. */
export type Destination =
  | 'text'
  /** nobody's words */
  | 'nothing'
  /** the same words in an older form than the one that follows */
  | 'older'
  | 'fonts'
  | 'styles'
  | 'title'
  | 'author'
  /** running heads and feet */
  | 'margin'
  /** words in a frame that is fixed to a paragraph */
  | 'box'
  | 'footnote'
  | 'annotation'
  | 'annotationAuthor'
  | 'annotationReference'
  | 'annotationStart'
  | 'annotationEnd'

const known: Record<string, Destination> = {
  fonttbl: 'fonts',
  stylesheet: 'styles',
  title: 'title',
  author: 'author',
  footnote: 'footnote',
  annotation: 'annotation',
  shptxt: 'box',
  atnauthor: 'annotationAuthor',
  atnref: 'annotationReference',
  atrfstart: 'annotationStart',
  atrfend: 'annotationEnd',
  ...Object.fromEntries(
    ['header', 'footer'].flatMap((one) =>
      ['', 'l', 'r', 'f'].map((side) => [one + side, 'margin' as const]),
    ),
  ),
}

/** Groups whose words are of the program, not of the text. */
const nothing = new Set(
  `colortbl pict objdata objclass objname objalias objsect fldinst datafield formfield listtable listoverridetable
  listtext pntext pntxta pntxtb bkmkstart bkmkend xe tc tcn rxe txe do generator revtbl rsidtbl themedata
  colorschememapping latentstyles datastore xmlnstbl filetbl passwordhash wgrffmtfilter mmathPr ftnsep ftnsepc ftncn
  aftnsep aftnsepc aftncn atnid atntime atndate atnparent atnicn htmltag mhtmltag nonshppict shprslt sp sn sv
  creatim revtim printim buptim doccomm comment keywords subject operator manager company category hlinkbase userprops
  template docvar fchars lchars panose falt fontemb nextfile pgdsctbl background`.split(/\s+/),
)

/** Marked as what an old program may pass over, and yet text or around it. */
const passed = new Set([
  'shpinst',
  'shppict',
  'shptxt',
  'ud',
  'shpgrp',
  'fldrslt',
  'result',
  'nesttableprops',
])

/** null = this word opens no group of its own; `isStarred`: whoever does not know the group may pass it over. */
export function destinationOf(name: string, isStarred: boolean): Destination | null {
  const one = Object.hasOwn(known, name) ? known[name] : undefined
  if (one) return one
  if (nothing.has(name)) return 'nothing'
  return isStarred && !passed.has(name) ? 'nothing' : null
}
