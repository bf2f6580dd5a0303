const DATE =
  /\b(?:(?:in|since|from|until|by|of|during|between|to|and|around|about|early|late|mid)[ -])?(?:(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec)\.? \d{1,2}(?:st|nd|rd|th)?(?:, \d{4})?|\d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{4})?|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{4}|(?<=\b(?:in|since|until|by|last) )(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|(?:1[0-9]|20)\d\ds?)\b/giu
const ONE_DATE = new RegExp(DATE.source, 'iu')

export const datesTaken = (text: string): string => text.replace(DATE, ' ')
// What no date is without: most words are ruled out by it at once.
const DATE_SIGN =
  /\d|day|week|month|year|night|spring|summer|autumn|fall|winter|tomorrow|january|february|march|april|may|june|july|august|september|october|november|december/iu
export const hasDate = (text: string): boolean =>
  DATE_SIGN.test(text) && (ONE_DATE.test(text) || RELATIVE_DATE.test(text))
export const RELATIVE_DATE =
  /\b(?:(?:on|last|next|this|early|late|earlier|later|since|by|until|from) )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|\b(?:last|this past|next) (?:week|month|year|night|weekend|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:earlier|later) (?:this|in the|that) (?:day|week|month|year)\b|\b(?:yesterday|tomorrow|today)\b|\b(?:\p{L}+|\d+) (?:days|weeks|months|years) (?:ago|earlier|later|before|after)\b/iu
