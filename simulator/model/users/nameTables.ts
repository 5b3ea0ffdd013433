// Names in several scripts, each with its form in an e-mail address.

/** As written, then in ASCII. */
type Name = readonly [written: string, ascii: string]
export type NamePool = {
  first: readonly Name[]
  last: readonly Name[]
  /** The order on the screen. */
  familyNameFirst?: boolean
}

/** `Zoë/zoe Ana`: without a slash, the ASCII form is the lower case. */
function names(text: string): Name[] {
  return text.split(' ').map((entry) => {
    const [written = '', ascii] = entry.split('/')
    return [written, ascii ?? written.toLowerCase()]
  })
}

export const namePools: Readonly<Record<string, NamePool>> = {
  american: {
    first: names(
      'Aaron Bella Carlos Deborah Ethan Faith Gabriel Hannah Isaac Jasmine Kevin Latoya ' +
        'Marcus Naomi Omar Paige Quentin Rosa Samuel Tiffany Victor Wendy Xavier Yvonne Zachary',
    ),
    last: names(
      'Adams Brooks Carter Delgado Edwards Foster Garcia Hayes Ingram Johnson Kim Lopez ' +
        'Mitchell Nakamura Ortiz Patel Reyes Sanders Tran Underwood Vargas Wallace Young Zhang',
    ),
  },
  british: {
    first: names(
      'Alfie Bronwyn Callum Daisy Eilidh Fergus Gwen Harriet Imogen Jamal Kirsty Lewis Maeve ' +
        'Niamh Oscar Poppy Rhys Sinéad/sinead Tariq Uma Violet William Yasmin Zoë/zoe',
    ),
    last: names(
      'Abbott Bevan Clarke Davies Ellison Fraser Griffiths Hussain Irving Jenkins Kaur Llewellyn ' +
        'MacLeod Norris Oakley Pritchard Quigley Redfern Singh Thompson Vaughan Whitaker Yates',
    ),
  },
  german: {
    first: names(
      'Anke Björn/bjoern Claudia Dieter Elif Friederike Günther/guenther Heike Ingo Jörg/joerg ' +
        'Katrin Lukas Maximilian Nele Ömer/oemer Petra Ruth Sören/soeren Tanja Ulrike Vanessa Wolfgang',
    ),
    last: names(
      'Bauer Çelik/celik Döring/doering Engel Fuchs Groß/gross Hoffmann Jäger/jaeger König/koenig ' +
        'Lehmann Müller/mueller Neumann Özdemir/oezdemir Peters Richter Schäfer/schaefer Thiele Vogt Weber Zöllner/zoellner',
    ),
  },
  spanish: {
    first: names(
      'Adrián/adrian Begoña/begona Carmen Diego Elena Fermín/fermin Gema Hugo Inés/ines Joaquín/joaquin ' +
        'Lucía/lucia Martín/martin Nuria Óscar/oscar Pilar Raúl/raul Sofía/sofia Tomás/tomas Verónica/veronica Ximena',
    ),
    last: names(
      'Álvarez/alvarez Benítez/benitez Castillo Domínguez/dominguez Espinosa Fernández/fernandez Gómez/gomez ' +
        'Hernández/hernandez Ibáñez/ibanez Jiménez/jimenez López/lopez Muñoz/munoz Núñez/nunez Ortega Peña/pena ' +
        'Quintana Ramírez/ramirez Sánchez/sanchez Torres Vázquez/vazquez',
    ),
  },
  japanese: {
    familyNameFirst: true,
    first: names(
      '陽菜/hina 蓮/ren 結衣/yui 大翔/hiroto さくら/sakura 悠真/yuma 葵/aoi 湊/minato 凛/rin 樹/itsuki ' +
        '美月/mitsuki 健太/kenta 愛子/aiko 直樹/naoki 由美/yumi 拓也/takuya 恵子/keiko 翔太/shota',
    ),
    last: names(
      '佐藤/sato 鈴木/suzuki 高橋/takahashi 伊藤/ito 渡辺/watanabe 山本/yamamoto 中村/nakamura 小林/kobayashi ' +
        '加藤/kato 吉田/yoshida 山田/yamada 佐々木/sasaki 松本/matsumoto 井上/inoue 木村/kimura 林/hayashi 清水/shimizu',
    ),
  },
  arabic: {
    first: names(
      'أحمد/ahmed فاطمة/fatma محمود/mahmoud مريم/mariam يوسف/youssef نور/nour خالد/khaled سلمى/salma ' +
        'طارق/tarek هبة/heba عمر/omar دينا/dina كريم/karim رانيا/rania مصطفى/mostafa ياسمين/yasmine',
    ),
    last: names(
      'إبراهيم/ibrahim عبدالله/abdallah السيد/elsayed منصور/mansour فوزي/fawzy شريف/sherif سليمان/soliman ' +
        'عثمان/osman نجيب/naguib رمضان/ramadan زكي/zaki بدوي/badawy صالح/saleh غانم/ghanem مراد/mourad',
    ),
  },
  greek: {
    first: names(
      'Αλέξανδρος/alexandros Βασιλική/vasiliki Γιώργος/giorgos Δήμητρα/dimitra Ελένη/eleni Ζωή/zoi ' +
        'Ηλίας/ilias Θεοδώρα/theodora Ιωάννα/ioanna Κώστας/kostas Μαρία/maria Νίκος/nikos Χρήστος/christos',
    ),
    last: names(
      'Νικολάου/nikolaou Γεωργίου/georgiou Δημητρίου/dimitriou Κωνσταντίνου/konstantinou Αθανασίου/athanasiou ' +
        'Οικονόμου/oikonomou Βασιλείου/vasileiou Αντωνίου/antoniou Ιωάννου/ioannou Σταύρου/stavrou Χριστοδούλου/christodoulou',
    ),
  },
  ukrainian: {
    first: names(
      'Андрій/andrii Богдана/bohdana Валентин/valentyn Галина/halyna Дмитро/dmytro Євгенія/yevheniia ' +
        'Іван/ivan Катерина/kateryna Любов/liubov Микола/mykola Оксана/oksana Степан/stepan Юлія/yuliia',
    ),
    last: names(
      'Шевченко/shevchenko Коваленко/kovalenko Бондаренко/bondarenko Ткаченко/tkachenko Кравчук/kravchuk ' +
        'Савчук/savchuk Мельник/melnyk Лисенко/lysenko Марченко/marchenko Петренко/petrenko Гончар/honchar',
    ),
  },
}

export const departmentsWithTitles: readonly (readonly [string, readonly string[]])[] = [
  ['Sales', ['Account Manager', 'Sales Representative', 'Sales Engineer']],
  ['Support', ['Support Agent', 'Support Engineer', 'Case Manager']],
  ['Engineering', ['Software Engineer', 'Test Engineer', 'Designer']],
  ['Finance', ['Accountant', 'Controller']],
  ['Operations', ['Operations Specialist', 'Facilities Coordinator', 'Receptionist']],
  ['People', ['Recruiter', 'Human Resources Partner']],
]

/** Outside callers, with the name that a phone shows. */
export const outsideCallers: readonly (readonly [name: string, number: string])[] = [
  ['Maria Delgado', '+12125550112'],
  ['Harbor Dental', '+16175550164'],
  ['Northwind Traders', '+441214960958'],
  ['Heinrich Vogel', '+494066969404'],
  ['Blue Ridge Hotel', '+18285550137'],
  ['Okonkwo & Partners', '+441414960281'],
  ['Lakeside Clinic', '+13125550179'],
  ['Sakura Travel', '+81359991771'],
  ['Estudio Ferrán', '+34910001655'],
  ['Grace Lin', '+12025550188'],
  ['Delta Freight', '+17135550126'],
  ['Atlas Print', '+492214710310'],
]
