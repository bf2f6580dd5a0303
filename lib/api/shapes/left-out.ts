import { z } from 'zod'
import { count } from '@/lib/core/shapes'
import { oneOf } from './common'

/** Words of a file or page that are not in its text; `putBack` names them by their place in this list. */
export const leftOut = z.array(
  z.object({
    /** where they would come: an offset into the text */
    at: count,
    text: z.string(),
    /** `paragraph` reads like a part of the article, `lines` like menus and buttons, `words` stood inside a line */
    unit: oneOf(['paragraph', 'lines', 'words']),
    /** `deleted` = struck out, `hidden` = not shown, `around` = of the page, not of the article, `illegible` = on a picture */
    why: oneOf(['deleted', 'hidden', 'around', 'illegible']),
  }),
)
