import { actsOf } from '../scene'
import { closingActsOf } from '../closing'
import { daysAgo, inDays } from '../clock'
import type { DemoSource } from '../sources'
import type { DemoArticle } from '../telling'
import { ours, paper } from './sources'

const ana = { ...actsOf('ana'), ...closingActsOf('ana') }
const ben = { ...actsOf('ben'), ...closingActsOf('ben') }

const report = paper('تقرير البلدية عن ترميم المكتبة العامة', 'بلدية نجمة الساحل', {
  url: 'https://example.org/najmat-alsahil/library',
})
const catalogue: DemoSource = {
  kind: 'dataset',
  tier: 'primary',
  title: 'فهرس مكتبة نجمة الساحل',
  publisher: 'مكتبة نجمة الساحل العامة',
  url: 'https://example.org/najmat-alsahil/catalogue',
}
const director = ours('interview', 'مقابلة مع مديرة المكتبة سلمى الياسميني')

/** Judged by one person; nearly all of it waits for the second signature. */
export const library: DemoArticle = {
  title: 'مكتبة نجمة الساحل تعود إلى قرائها بعد ثلاث سنوات من الترميم',
  byline: 'رامي البحري (an invented article for trying Galley)',
  desk: 'Arabic service',
  language: 'ar',
  came: daysAgo(4, '12:10'),
  broughtBy: 'ana',
  deadline: inDays(1, '18:00'),
  paragraphs: [
    'أعادت مكتبة نجمة الساحل العامة فتح أبوابها أمام القراء بعد ترميم استمر ثلاث سنوات وكلّف 7.4 مليون دينار، بحسب بلدية المدينة.',
    'وتضم المكتبة، التي تأسست عام 1931، نحو 120 ألف كتاب و860 مخطوطة، أقدمها ديوان شعر نُسخ في القرن الثالث عشر.',
    'وقالت مديرة المكتبة سلمى الياسميني: «أنقذنا كل مخطوطة وصل إليها الماء في عاصفة شتاء 2020، ولم نفقد ورقة واحدة».',
    'وأضافت أن فريقًا من 12 مرمّمًا عمل على المجموعة كلها، وأن نصف المخطوطات صار متاحًا على موقع المكتبة لمن يريد أن يقرأها في بيته.',
    'وتستقبل المكتبة زوارها ستة أيام في الأسبوع من الثامنة صباحًا حتى التاسعة مساءً، والدخول إليها مجاني. وهي المكتبة العامة الوحيدة في مدينة يزيد عدد سكانها على 200 ألف نسمة.',
    'ويأمل القائمون عليها أن يبلغ عدد الزوار هذا العام نحو 90 ألف زائر، أي ضعف ما كان عليه قبل الإغلاق.',
    'ومن دخلها في يومها الأول وجد رائحة الورق كما تركها.',
  ],
  claims: [
    {
      quote: 'بعد ترميم استمر ثلاث سنوات وكلّف 7.4 مليون دينار',
      statement: 'استمر ترميم مكتبة نجمة الساحل العامة ثلاث سنوات وكلّف 7.4 مليون دينار.',
      kind: 'statistic',
      claimant: 'بلدية المدينة',
      priority: 5,
    },
    {
      quote: 'تأسست عام 1931',
      statement: 'تأسست مكتبة نجمة الساحل العامة عام 1931.',
      kind: 'date',
    },
    {
      quote: 'نحو 120 ألف كتاب و860 مخطوطة',
      statement: 'تضم المكتبة نحو 120 ألف كتاب و860 مخطوطة.',
      kind: 'statistic',
      priority: 4,
    },
    {
      quote: 'أقدمها ديوان شعر نُسخ في القرن الثالث عشر',
      statement: 'أقدم مخطوطات المكتبة ديوان شعر نُسخ في القرن الثالث عشر.',
      kind: 'background',
    },
    {
      quote: '«أنقذنا كل مخطوطة وصل إليها الماء في عاصفة شتاء 2020، ولم نفقد ورقة واحدة»',
      statement:
        'قالت سلمى الياسميني: «أنقذنا كل مخطوطة وصل إليها الماء في عاصفة شتاء 2020، ولم نفقد ورقة واحدة».',
      kind: 'quote',
      about: 'attribution',
      claimant: 'سلمى الياسميني',
      priority: 4,
    },
    {
      quote: 'نصف المخطوطات صار متاحًا على موقع المكتبة',
      statement: 'صار نصف مخطوطات المكتبة متاحًا على موقعها.',
      kind: 'statistic',
      claimant: 'سلمى الياسميني',
      priority: 4,
    },
    {
      quote: 'وهي المكتبة العامة الوحيدة في مدينة يزيد عدد سكانها على 200 ألف نسمة',
      statement:
        'مكتبة نجمة الساحل هي المكتبة العامة الوحيدة في مدينة يزيد عدد سكانها على 200 ألف نسمة.',
      kind: 'background',
    },
    {
      quote: 'أن يبلغ عدد الزوار هذا العام نحو 90 ألف زائر',
      statement: 'يأمل القائمون على المكتبة أن يبلغ عدد الزوار هذا العام نحو 90 ألف زائر.',
      kind: 'forecast',
      claimant: 'القائمون على المكتبة',
      priority: 2,
    },
  ],
  work: [
    {
      from: daysAgo(4, '12:40'),
      steps: [
        ana.findsAgainst(1, report, { locator: 'ص 2', quote: '4.7 مليون دينار' }),
        ana.rates(1, 'wrong', 'The report says 4.7 million: the figures have changed places.'),
        ana.corrects(
          1,
          'بعد ترميم استمر ثلاث سنوات وكلّف 4.7 مليون دينار',
          'As in the report, page 2.',
        ),
        ana.finds(2, report, { locator: 'ص 1' }),
        ana.rates(2, 'confirmed', 'Founded in 1931, as the report has it.'),
        ana.finds(3, catalogue, { locator: 'الملخص' }),
        ana.rates(3, 'confirmed', '119,812 books and 860 manuscripts.'),
        ana.finds(4, catalogue, { locator: 'مخطوطة رقم 1' }),
        ana.rates(4, 'confirmed', 'Copied in 1268, by its colophon.'),
        ben.seconds(2, 'confirmed'),
      ],
    },
    {
      from: daysAgo(3, '10:05'),
      steps: [
        ana.finds(5, director, { locator: '05:10' }),
        ana.rates(5, 'confirmed', 'Word for word; I listened twice.'),
        ana.findsAgainst(6, catalogue, { locator: 'متاح على الشبكة', quote: '287' }),
        ana.rates(6, 'needsChange', '287 of 860 is a third, not half.'),
        ana.corrects(6, 'ثلث المخطوطات صار متاحًا على موقع المكتبة', 'By the catalogue.'),
        ana.finds(7, report, { locator: 'ص 4' }),
        ana.rates(7, 'confirmed', 'The only public one, in a city of 212,000.'),
        ana.rates(8, 'opinion', 'A hope. Nothing to look up.'),
        ana.notes(1, 'Ben, you read Arabic: could you second these before tomorrow?'),
        ben.passesOver('رائحة الورق', 'opinion'),
      ],
    },
  ],
}
