window.YTD.account.part0 = [
  {
    "account": {
      "email": "nobody@harbour.example",
      "username": "harbour_diary",
      "accountId": "921",
      "createdAt": "2019-05-01T08:00:00.000Z",
      "accountDisplayName": "Diary"
    }
  }
]