import type { WordList } from './words.js';

/**
 * Words in Polish, Swedish, Turkish, Indonesian, Japanese, Chinese, Korean, Arabic, Hebrew and Hindi. Names in Chinese, Japanese and Korean letters
 * are split into the longest words of the list (`注文番号`). Arabic and Hebrew words need no article, Hindi words no dot above or below. Turkish and
 * Polish words are listed in the cases that column names have (`tarihi`, `zamówienia`).
 */
export const WORLD_WORDS: WordList = {
  words: {
    date: 'dzien daty tarih tarihi gun gunu 日付 日 年月日 日期 날짜 일자 일 تاريخ يوم tanggal tgl תאריך יום दिनाक तारीख तिथि दिन',
    time: 'godzina czas tid tidpunkt klockslag saat saati zaman 時刻 時間 时间 시간 시각 وقت ساعه jam waktu שעה समय',
    period:
      'rok miesiac tydzien kwartal manad vecka kvartal yil ay hafta ceyrek 年 月 年月 年度 月度 週 年份 月份 季度 周 연도 월 주 분기 سنه شهر اسبوع bulan tahun minggu שנה חודש רבעון שבוע वर्ष साल महीना माह तिमाही सप्ताह',
    order:
      'zamowienie zamowienia zamowien zlecenie zlecenia bestallning bestallnings siparisi siparis 注文 受注 オーダー 订单 订货 下单 주문 발주 수주 طلب طلبيه امر pesanan הזמנה הזמנת שהוזמנה ऑर्डर आर्डर आदेश 訂單 訂購',
    invoice:
      'faktura faktury fakture paragon paragonu rachunek rachunku kvitto verifikat faturasi fis fisi makbuz belge 伝票 請求書 請求 領収書 レシート 发票 单据 小票 收据 송장 계산서 전표 영수증 فاتوره ايصال مستند faktur struk חשבונית קבלה מסמך אסמכתא चालान बिल इनवॉइस इनवॉयस रसीद 發票 單據 收據',
    transaction: 'transakcja transakcji islem islemi 取引 交易 거래 معامله عمليه transaksi עסקה लेनदेन',
    purchase: 'zakup zakupu kop satinalma 購入 購買 购买 구매 شراء pembelian dibeli רכישה קניה קנייה खरीद क्रय',
    procure: 'inkop inkops alis alisi 仕入 仕入れ 采购 进货 进价 매입 구입 توريد مشتريات',
    sale: 'sprzedaz sprzedazy sprzedazowy handlowy forsaljning forsaljnings salj satis satisi satislari satislar 売上 販売 销售 매출 판매 مبيعات بيع مبيع penjualan jual מכירה מכירות מכר שנמכרה שנמכרו बिक्री विक्रय सेल्स बेचीगई बेचेगए 銷售',
    revenue:
      'przychod przychody przychodu obrot obroty utarg omsattning intakt intakter ciro cirosu hasilat gelir geliri 売上高 売上金額 売上金 売上額 課金額 課金金額 销售额 营业额 成交金额 营收 收入 매출액 매출금액 판매액 ايرادات ايراد دخل عايدات pendapatan penghasilan הכנסה הכנסות מחזור פדיון राजस्व आय टर्नओवर कारोबार आमदनी 銷售額 營業額 營收',
    amount:
      'kwota kwoty wartosc wartosci belopp varde tutar tutari bedel bedeli 金額 額 価格合計 金额 额 款 금액 액 مبلغ قيمه nilai nominal סכום שווי ערך राशि रकम',
    total:
      'razem lacznie laczna laczny calkowita calkowity ogolem totalt summa toplam genel 合計 総 総額 計 小計 总 合计 总计 小计 总额 합계 총 총액 소계 اجمالي مجموع كلي keseluruhan סהכ סךהכל סך כולל כוללת कुल योग 總 總計',
    net: 'haric harici 税抜 税抜き 本体 税別 不含税 未税 净 净额 공급가 순 صافي بدون قبل לפני ללא נטו נקי शुद्ध 未稅 淨',
    gross: 'dahil 税込 税込み 含税 포함 شامل بعد ברוטו גולמי सकल 含稅',
    quantity:
      'ilosc sztuk sztuki szt liczba antal kvantitet mangd miktar miktari adet adedi 数量 個数 点数 本数 数 销售数量 수량 개수 كميه عدد كميات kuantitas banyaknya כמות יחידות मात्रा नग इकाइया 數量',
    unit: 'jednostka jednostkowa jednostkowy jedn styck enhet birim birimi 個 単位 件 单位 단위 개당 وحده قطعه للوحده satuan יחידה ליחידה יח ליח इकाई यूनिट 單位',
    price: 'cena ceny pris fiyat fiyati 価格 値段 价格 售价 价 가격 판매가 سعر ثمن harga מחיר मूल्य कीमत दर 價 價格 售價',
    list: 'katalogowa cennikowa listpris liste 定価 希望小売 标价 吊牌 原价 정가 소비자가 قايمه מחירון מומלץ 定價 原價',
    cost: 'koszt koszty kosztu kostnad kostnader sjalvkostnad maliyet maliyeti 原価 仕入原価 コスト 費用 成本 원가 비용 تكلفه كلفه تكاليف biaya modal hpp עלות עלויות लागत',
    profit:
      'zysk zysku dochod vinst vinsten tackningsbidrag bruttovinst kar kari 利益 粗利 粗利益 粗利額 利润 毛利 盈利 이익 매출이익 이윤 수익 ربح ارباح laba keuntungan untung רווח लाभ मुनाफा 利潤',
    margin: 'marza marzy marginal marji marj 利益率 マージン 毛利率 利润率 마진 이익률 هامش מרווח मार्जिन',
    percent: 'procentowy yuzde yuzdesi oran orani 率 割合 比率 百分比 율 비율 نسبه persen persentase אחוז באחוזים प्रतिशत',
    discount:
      'rabat rabatu upust znizka znizki indirim indirimi iskonto iskontosu 値引 値引き 割引 割引額 折扣 优惠 할인 خصم تخفيض diskon potongan הנחה छूट डिस्काउट',
    tax: 'podatek podatku moms skatt kdv vergi vergisi otv 税 消費税 税額 税金 税率 税额 增值税 세금 부가세 부가가치세 세액 ضريبه pajak ppn מס מעמ कर जीएसटी टैक्स 稅 稅額',
    fee: 'oplata prowizja prowizji avgift komisyon komisyonu ucret ucreti 手数料 料金 手续费 佣金 服务费 수수료 رسوم عموله עמלה דמי शुल्क कमीशन 手續費 服務費',
    ship: 'wysylka wysylki wyslano wyslane przewozu frakt leveranskostnad utleverans skickad skickat avsand sevk sevkiyat kargo kargoya gonderim gonderi 出荷 発送 配送 发货 发运 运输 物流 출고 발송 운송 شحن ارسال ongkir pengiriman dikirim משלוח שילוח נשלח शिपिग शिपमेट प्रेषण भेजने 出貨 發貨',
    deliver:
      'dostawa dostawy dostarczono doreczenia leverans levererad levererat teslim teslimat teslimati 納品 納入 配達 お届け 到着 送达 交货 送货 到货 收货 배송 납품 배달 도착 تسليم توصيل استلام diterima אספקה מסירה סופק डिलीवरी वितरण 到貨 送達',
    estimate:
      'planowana planowany szacowana przewidywana beraknad planerad tahmini planlanan beklenen 予定 予想 希望 预计 计划 预期 예정 예상 متوقع متوقعه مقدر צפוי משוער अपेक्षित अनुमानित',
    due: 'platnosci zapadalnosci forfallo forfallodag vade vadesi bakiye 支払期限 期限 残高 到期 应收 余额 만기 잔액 미수금 استحقاق رصيد مستحق piutang utang hutang פירעון פרעון יתרה לתשלום חוב देय शेष बकाया',
    birth: 'urodzenia fodelse dogum 生年月日 誕生日 生年 出生 生日 생년월일 생일 ميلاد lahir לידה जन्म',
    stock:
      'magazyn magazynu zapas zapasy lagersaldo stok stoku depo 在庫 倉庫 库存 仓库 재고 창고 مخزون مستودع persediaan gudang מלאי במלאי מחסן स्टॉक भडार 庫存',
    registration:
      'rejestracja rejestracji pierwsze ostatnie registrering registrerad forsta senaste kayit kaydi uyelik ilk 登録 入会 初回 最終 注册 开户 首次 最后 가입 등록 최초 최종 تسجيل اول اخر הצטרפות רישום ראשון ראשונה אחרון אחרונה पजीकरण पहली अतिम',
    record:
      'aktualizacja zmiany andrad uppdaterad guncelleme degistirme 更新 修正 修改 수정 변경 갱신 تحديث تعديل עדכון שינוי अद्यतन',
    created: 'utworzenia utworzono wystawienia skapad skapat olusturma olusturulma 作成 创建 생성 작성 انشاء יצירה निर्माण',
    return:
      'zwrot zwrotu zwroty retur returer aterkop aterlamnad iade iadesi 返品 返金 退货 退款 반품 환불 مرتجع مرتجعات ارجاع החזר החזרה זיכוי वापसी रिफड',
    cancel:
      'anulowane anulowano anulowany avbruten makulerad annullerad iptal iptali 取消 キャンセル 취소 الغاء ملغي batal dibatalkan pembatalan ביטול रद्द',
    instalment: 'raty rat avbetalning taksit 分割 分割回数 支払回数 分期 分期数 期数 할부 قسط اقساط תשלומים किस्त',
    id: 'pesel tckn numer numeru kod kodu numara numarasi nosu 番号 コード 番 編號 编号 编码 代码 号 号码 번호 코드 رقم رمز كود معرف nomor מספר קוד מזהה आईडी सख्या नबर क्रमाक कोड क्र 號 號碼 代碼',
    name: 'nazwa nazwy imie nazwisko namn benamning adi isim ismi unvani unvan 名 名称 标题 氏名 名前 姓名 명 이름 성명 명칭 اسم nama שם नाम 名稱',
    descr:
      'opis opisu beskrivning aciklama aciklamasi tanim tanimi 説明 摘要 描述 说明 规格 설명 적요 وصف بيان keterangan deskripsi תיאור תאור विवरण',
    email: 'epost eposta メール メールアドレス 邮箱 邮件 이메일 بريد الكتروني דואל אימייל ईमेल',
    contact:
      'telefonu adresu adress telefonnummer adresi 電話 電話番号 住所 电话 手机 手机号 地址 전화 전화번호 주소 연락처 هاتف عنوان جوال alamat telepon טלפון כתובת फोन पता मोबाइल',
    customer:
      'klient klienta klienci klientow kontrahent kontrahenta nabywca nabywcy odbiorca odbiorcy kunder kundens musteri musterisi cari alici uye uzytkownik uzytkownika kullanici anvandare uczen ogrenci 用户 学生 患者 ユーザー 利用者 사용자 학생 مستخدم طالب 顧客 得意先 お客様 取引先 会員 客先 客户 顾客 会员 买家 고객 거래처 회원 구매자 عميل زبون عملاء مشتري pelanggan pembeli konsumen לקוח לקוחות קונה ग्राहक खरीदार क्रेता पार्टी 客戶 會員 買家',
    company: 'firmy foretag bolag sirket 会社 企業 公司 企业 회사 업체 شركه perusahaan חברה कपनी कम्पनी',
    type: 'typu rodzaj rodzaju slag turu tipi 種類 種別 区分 类型 种类 유형 종류 구분 نوع jenis סוג प्रकार',
    group: 'grupa grupy grupp grup grubu 群 グループ 組 组 그룹 군 مجموعه kelompok קבוצה קבוצת משפחת समूह 組別',
    product:
      'produktu towarowa towarowy towar towaru towary artykul artykulu artikelns vara varor urun urunu malzeme 商品 製品 品目 アイテム 产品 货品 物料 宝贝 상품 제품 품목 منتج سلعه صنف بند منتجات produk barang מוצר מוצרים פריט פריטים उत्पाद वस्तु आइटम सामान प्रोडक्ट 產品 貨品',
    category:
      'kategoria kategorii varukategori kategori kategorisi カテゴリ カテゴリー 分類 ジャンル 类别 品类 分类 类目 카테고리 분류 فيه تصنيف قسم קטגוריה קטגוריית סיווג श्रेणी वर्ग कैटेगरी 類別',
    department: 'dzial dzialu avdelning departman bolum bolumu 部門 部署 部门 부서 부문 اداره מחלקה विभाग',
    sub: 'under alt サブ 子 子类 二级 서브 하위 فرعيه فرعي תת उप',
    segment: 'セグメント 细分 세그먼트 شريحه סגמנט פלח सेगमेट',
    region:
      'regionu obszar forsaljningsomrade omrade bolge bolgesi 地域 地方 エリア 地区 区域 大区 지역 권역 منطقه اقليم wilayah אזור איזור क्षेत्र 地區',
    zone: 'strefa rynek rynku marknad distrikt pazar 市場 市场 시장 سوق',
    continent: 'kontynent varldsdel kita 大陸 大洲 대륙 قاره',
    country: 'kraj kraju panstwo ulke ulkesi 国 国名 国家 국가 나라 دوله بلد negara מדינה מדינת ארץ देश राष्ट्र 國家',
    state:
      'wojewodztwo wojewodztwa lan delstat ili eyalet 都道府県 県 府県 省 省份 시도 도 محافظه ولايه provinsi propinsi מחוז राज्य प्रदेश',
    county: 'powiat powiatu ilce ilcesi 区 县 구 قضاء kabupaten kecamatan जिला',
    city: 'miasto miasta miejscowosc postort sehir sehri kent 市区町村 市 都市 市町村 城市 시군구 도시 시 مدينه kota עיר ישוב יישוב शहर नगर 縣市',
    postal: 'pocztowy postnummer posta 郵便番号 郵便 邮编 邮政编码 우편번호 رمزبريدي بريدي מיקוד पिनकोड',
    store:
      'sklep sklepu oddzial oddzialu placowka butik butiks magaza magazasi sube subesi bayi 店舗 店 支店 門店 门店 店铺 分店 商店 매장 지점 점포 متجر فرع محل فروع toko cabang gerai סניף חנות दुकान शाखा स्टोर 門市',
    location: 'lokalizacja plats lokasyon 場所 所在地 位置 위치 موقع מיקום स्थान',
    channel: 'kanalu kanali チャネル チャンネル 販路 渠道 채널 경로 قناه ערוץ चैनल 通路',
    platform: 'platforma platformu プラットフォーム 平台 플랫폼 منصه פלטפורמה प्लेटफॉर्म',
    seller:
      'sprzedawca sprzedawcy handlowiec handlowca przedstawiciel przedstawiciela opiekun saljare forsaljare temsilci temsilcisi plasiyer satici kasiyer 担当者 担当 営業 営業担当 販売員 销售员 业务员 业务 店员 导购 담당자 담당 영업사원 영업 판매원 판매자 بايع مندوب ممثل penjual kasir סוכן מוכר נציג विक्रेता सेल्समैन प्रतिनिधि एजेट 銷售員 業務員 業務',
    staff:
      'pracownik pracownika anstalld medarbetare personel calisan 社員 従業員 スタッフ 员工 职员 직원 사원 موظف karyawan pegawai עובד कर्मचारी',
    person: '人 者 人员 사람 شخص',
    gender: 'plec kon cinsiyet cinsiyeti 性別 性别 성별 جنس kelamin מין מגדר लिग',
    age: 'wiek wieku alder yas yasi 年齢 年龄 나이 연령 عمر umur usia גיל आयु उम्र 年齡',
    promotion:
      'promocja promocji kuponu kampanj kampanjkod kampanya kampanyasi promosyon キャンペーン クーポン 販促 促销 活动 优惠券 프로모션 쿠폰 행사 عرض ترويج قسيمه מבצע קופון קמפיין प्रमोशन कूपन ऑफर अभियान 優惠券 活動',
    status: 'stan statusu durum durumu 状態 ステータス 状況 状态 상태 حاله סטטוס מצב स्थिति स्टेटस 狀態',
    visits:
      'wizyta wizyty sesje besok besokare sessioner ziyaret ziyaretci oturum 訪問 訪問者 来店 来客数 訪問数 访问 访客 访问量 访客数 浏览量 방문 방문자 방문수 방문자수 زياره زيارات زوار ביקורים מבקרים विजिट विजिटर आगतुक',
    line: 'pozycja pozycji wiersz rad satir satiri sira 行 明細 明細行 行号 序号 행 순번 سطر שורה पक्ति',
    payment:
      'platnosc zaplata zaplacono oplacono betalning betald odeme odemesi odenen 支払 支払い 決済 支付 付款 결제 지불 دفع سداد pembayaran bayar dibayar תשלום שולם भुगतान',
    rating: 'ocena betyg puan puani degerlendirme 評価 評点 评分 评价 평점 평가 تقييم דירוג रेटिग',
    target: 'cel budzet mal hedef hedefi butce 目標 予算 目标 预算 计划额 목표 예산 هدف ميزانيه مستهدف יעד תקציב लक्ष्य बजट',
    previous:
      'poprzedni poprzednia zeszly foregaende forra fjolar onceki gecen 前年 前期 昨年 前月 去年 上年 上期 同期 전년 전기 전월 سابق سابقه קודם קודמת אשתקד पिछले पिछला',
    average: 'srednia sredni genomsnitt medel snitt ortalama ortalamasi 平均 평균 متوسط معدل rata ממוצע औसत',
    method: 'metoda metody sposob metod satt yontem yontemi sekli 方法 方式 방법 수단 방식 طريقه وسيله metode',
    priority: 'priorytet vikt oncelik agirlik 優先 優先度 重量 优先级 우선 중량 무게 وزن اولويه משקל वजन',
    other:
      'dostawca dostawcy swieto leverantor helgdag tedarikci tedarikcisi tatil 仕入先 祝日 供应商 节假日 공급업체 공급사 휴일 مورد عطله pemasok ספק आपूर्तिकर्ता wilgotnosc opady klikniecie klikniecia luftfuktighet nederbord sicaklik yagis tiklama suhu kelembapan hujan klik 気温 温度 湿度 降水量 クリック 气温 点击 기온 온도 습도 강수량 클릭 حراره رطوبه امطار טמפרטורה לחות तापमान',
    currency: 'waluta zl pln sek kr doviz tl lira 通貨 円 币种 元 人民币 통화 원 عمله מטבע שח मुद्रा रुपये रुपए',
  },
  phrases: {
    'fee tip': 'napiwek napiwki dricks bahsis チップ 小费 小費 팁 טיפ बख्शीश اكراميه',
    'net sale':
      'porabacie efterrabatt indirimsonrasi setelahdiskon 割引後 折后 折後 할인후 לאחרהנחה אחריהנחה छूटकेबाद بعدالخصم saugiamgia',
    'date time': 'データ日時 日時',
    stock: 'stanmagazynu stanmagazynowy יתרתמלאי उपलब्धस्टॉक',
    'order date': '受注日付 ngaydathang ngaydonhang ngaymua',
    'order time': '下单时间',
    'product id': 'stokkodu 品番 货号 款号 품번 masanpham mahang masp מקט ברקוד מספריט מסמוצר एसकेयू बारकोड',
    'product name': 'stokadi 品名 品名規格 품명 tensanpham tenhang tensp',
    'product group': 'varugrupp malgrubu',
    'category line': 'urungami',
    'sub category':
      'podkategoria podkategorii underkategori 中分類 小分類 子类别 子类目 二级分类 二级类目 중분류 소분류 하위분류 उपश्रेणी',
    category: '大分類 一级分类 一级类目 대분류 danhmuc nhomhang loaisanpham תיאורקטגוריה',
    'unit price': 'styckpris apris birimfiyat 単価 单价 단가 dongia giaban 單價',
    'list price': 'ordpris rekpris एमआरपी',
    'cost price': 'sjalvkostnadspris 仕入単価 仕入価格 進貨价 进货价 giavon gianhap',
    'procure price': 'inpris hargabeli 매입가 매입단가',
    'net amount': '공급가액 税抜金額 不含税金额 करयोग्यराशि करयोग्यमूल्य',
    'discount percent': '折扣率 割引率 値引率 할인율 छूटदर',
    'ship cost': '送料 配送料 运费 배송비 배송료 運費',
    'estimate date': 'leveranslofte',
    'sale quantity': '销量 판매량',
    'customer group': '客群 顧客区分 客户类型 客户分类 고객유형 고객구분',
    'sale count': 'sald terjual',
    quantity: 'jumlahbarang jumlahproduk jumlahunit jumlahterjual jumlahbeli jumlahdibeli soluong slban מספריחידות बेचीगईसख्या',
    'total amount': 'jumlahharga jumlahbayar jumlahuang thanhtien tongtien סהכלתשלום',
    gender: 'jeniskelamin',
    'order count': '注文数 订单数 주문수 הזמנות מספרזמנות ऑर्डरो',
    'customer count': '顧客数 客户数 고객수 מספרלקוחות ग्राहको',
    'sale date': 'ngayban ngaybanhang',
    order: 'donhang',
    invoice: 'hoadon חשבוניתמס',
    'invoice date': 'ngayhoadon',
    'order id': 'madonhang sodonhang madon מסזמנה מספרזמנתלקוח',
    'invoice id': 'mahoadon sohoadon מסחשבונית',
    'customer id': 'makhachhang makh מסלקוח',
    'customer name': 'tenkhachhang tenkh',
    customer: 'khachhang',
    product: 'sanpham mathang',
    revenue: 'doanhthu doanhso',
    profit: 'loinhuan',
    discount: 'giamgia chietkhau',
    store: 'cuahang chinhanh נקודתמכירה',
    staff: 'nhanvien',
    region: 'khuvuc',
    city: 'thanhpho',
    channel: 'kenhban kenhbanhang',
    status: 'trangthai',
    date: 'ngay',
    'transaction count': 'עסקאות מספרעסקאות',
    visits: 'מספרמבקרים מספרביקורים',
    net: 'לפנימעמ ללאמעמ',
    gross: 'כוללמעמ करसहित जीएसटीसहित',
    seller: 'אישמכירות',
    'stock amount': 'स्टॉकमूल्य',
    'order amount': 'ऑर्डरमूल्य',
  },
  fillers: 'dan untuk ile icin の と 的 및 في من علي عن של का की के को मे प्रति',
};
