import type { LanguageWords } from './language-words'
import { oneOf } from '../one-of'

export const french: LanguageWords = {
  says: oneOf`
    a déclaré, ont déclaré, déclare, déclarait, a dit, dit, a affirmé, affirme, affirment,
    a expliqué, explique, a ajouté, ajoute, a souligné, souligne, a écrit, écrit, a annoncé,
    annonce, assure, a assuré, estime, a estimé, a indiqué, indique, a précisé, précise,
    a rappelé, rappelle, a reconnu, a prévenu, a dénoncé, dénonce, a confié, a lancé, a rapporté,
    rapporte, a promis, promet, déplore, regrette, a regretté, a réagi, raconte, a raconté,
    témoigne, résume, poursuit, conclut, prévient, martèle, insiste, a insisté, a confirmé,
    confirme, a-t-(?:il|elle|on) \p{Ll}+
  `,
  that: "que|qu['’]",
  pronouns: '(?<=a-t-(?:il|elle) \\p{Ll}+)|-t-il|-t-elle|-il|-elle|il|elle',
  sources: "selon|d['’]après",
  titles: 'M\\.|Mme|Me|Dr',
  months:
    'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|janv\\.|févr\\.|juil\\.|sept\\.|oct\\.|nov\\.|déc\\.',
  days: "(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|hier|aujourd[’']hui|avant-hier",
  numbers:
    'deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|cinquante|cent|cents|centaines?|mille|milliers?|millions?|milliards?|dizaines?|douzaines?|pour cent|euros?|dollars?|moitié|tiers|doublé|triplé',
  ahead: oneOf`
    \p{Ll}{3,}(?:era|eront|iront),
    \p{Ll}{3,}(?<!adm|insp|ret|att|resp|soup|déch|exp|consp|ét|v|t)ira, sera, fera, aura, auront,
    pourra, pourront, devra, devront, ira, viendra, viendront, deviendra, tiendra, permettra,
    recevra, perdra, atteindra, atteindront, prendra, prendront, rendra, mettra,
    (?:va|vont)\s+(?:\p{Ll}+\s+)?\p{Ll}+(?:er|ir|re|oir)
  `,
  possible: 'pourrait|pourraient|devrait|devraient|peut-être|probablement|risque de|risquent de',
  holds:
    "il faut|il faudrait|doit|doivent|je crois|je pense|j['’]espère|nous espérons|nous avons besoin|à mon avis|malheureusement|hélas|scandaleux|scandaleuse|honteux|honteuse|magnifique|inacceptable|lamentable|absurde",
  grave:
    'tuée?s?|morts?|mortes?|décès|blessée?s?|attaque|attentat|guerre|arrêtée?s?|condamnée?s?|accusée?s?|fraude|corruption|meurtre|missiles?|nucléaire|troupes|sanctions?|cessez-le-feu|élections?|millions?|milliards?|pour cent|%',
}
