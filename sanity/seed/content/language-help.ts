/**
 * The demo clinic's notice that help in other languages is free.
 *
 * Wording and choice of languages follow the taglines that were usual in Washington State under the rule of 2016. Nobody has
 * verified them against the list in force, and the document says so: a clinic replaces them by its state's own.
 */
export const languageHelp = {
  phone: '+1 555 555 0100',
  state: 'WA',
  basis: '45 CFR 92.11, notice of availability of language assistance services and auxiliary aids',
  url: 'https://www.ecfr.gov/current/title-45/subtitle-A/subchapter-A/part-92/subpart-B/section-92.11',
  checkedOn: '2026-11-25',
  isVerified: false,
  notices: [
    {
      _key: 'en',
      code: 'en',
      text: 'ATTENTION: Language assistance services and auxiliary aids are available to you free of charge. Call',
    },
    {
      _key: 'es',
      code: 'es',
      text: 'ATENCIÓN: si habla español, tiene a su disposición servicios gratuitos de asistencia lingüística. Llame al',
    },
    {_key: 'zh-Hant', code: 'zh-Hant', text: '注意：如果您使用繁體中文，您可以免費獲得語言援助服務。請致電'},
    {_key: 'vi', code: 'vi', text: 'CHÚ Ý: Nếu bạn nói Tiếng Việt, có các dịch vụ hỗ trợ ngôn ngữ miễn phí dành cho bạn. Gọi số'},
    {_key: 'ko', code: 'ko', text: '주의: 한국어를 사용하시는 경우, 언어 지원 서비스를 무료로 이용하실 수 있습니다. 전화:'},
    {
      _key: 'ru',
      code: 'ru',
      text: 'ВНИМАНИЕ: Если вы говорите на русском языке, то вам доступны бесплатные услуги перевода. Звоните',
    },
    {
      _key: 'tl',
      code: 'tl',
      text: 'PAUNAWA: Kung nagsasalita ka ng Tagalog, maaari kang gumamit ng mga serbisyo ng tulong sa wika nang walang bayad. Tumawag sa',
    },
    {
      _key: 'uk',
      code: 'uk',
      text: 'УВАГА! Якщо ви розмовляєте українською мовою, ви можете звернутися до безкоштовної служби мовної підтримки. Телефонуйте за номером',
    },
    {_key: 'km', code: 'km', text: 'ប្រយ័ត្ន៖ បើសិនជាអ្នកនិយាយ ភាសាខ្មែរ សេវាជំនួយផ្នែកភាសា ដោយមិនគិតឈ្នួល គឺអាចមានសំរាប់បំរើអ្នក។ ចូរ ទូរស័ព្ទ'},
    {_key: 'ja', code: 'ja', text: '注意事項：日本語を話される場合、無料の言語支援をご利用いただけます。お電話番号：'},
    {_key: 'am', code: 'am', text: 'ማስታወሻ: የሚናገሩት ቋንቋ ኣማርኛ ከሆነ የትርጉም እርዳታ ድርጅቶች፣ በነጻ ሊያግዝዎት ተዘጋጀተዋል፡ ወደ ሚከተለው ቁጥር ይደውሉ'},
    {
      _key: 'om',
      code: 'om',
      text: 'XIYYEEFFANNAA: Afaan dubbattu Oroomiffa, tajaajila gargaarsa afaanii, kanfaltiidhaan ala, ni argama. Bilbilaa',
    },
    {_key: 'ar', code: 'ar', text: 'ملحوظة: إذا كنت تتحدث العربية، فإن خدمات المساعدة اللغوية تتوافر لك بالمجان. اتصل برقم'},
    {_key: 'pa', code: 'pa', text: 'ਧਿਆਨ ਦਿਓ: ਜੇ ਤੁਸੀਂ ਪੰਜਾਬੀ ਬੋਲਦੇ ਹੋ, ਤਾਂ ਭਾਸ਼ਾ ਵਿੱਚ ਸਹਾਇਤਾ ਸੇਵਾ ਤੁਹਾਡੇ ਲਈ ਮੁਫਤ ਉਪਲਬਧ ਹੈ। ਕਾਲ ਕਰੋ'},
    {
      _key: 'de',
      code: 'de',
      text: 'ACHTUNG: Wenn Sie Deutsch sprechen, stehen Ihnen kostenlos sprachliche Hilfsdienstleistungen zur Verfügung. Rufnummer:',
    },
    {_key: 'lo', code: 'lo', text: 'ໂປດຊາບ: ຖ້າວ່າ ທ່ານເວົ້າພາສາ ລາວ, ການບໍລິການຊ່ວຍເຫຼືອດ້ານພາສາ, ໂດຍບໍ່ເສັຽຄ່າ, ແມ່ນມີພ້ອມໃຫ້ທ່ານ. ໂທຣ'},
  ],
}
