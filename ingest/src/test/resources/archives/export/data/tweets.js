window.YTD.tweets.part0 = [
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2028079049733046273"
          ],
          "editsRemaining": "5"
        }
      },
      "retweeted": false,
      "id_str": "2028079049733046273",
      "id": "2028079049733046273",
      "created_at": "Sun Mar 01 12:05:00 +0000 2026",
      "full_text": "Last evening on the ferry, \"goodbye\" [and] {thanks} \\o/",
      "favorite_count": "4",
      "retweet_count": "2",
      "lang": "en",
      "entities": {
        "urls": []
      }
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2028079053927350273"
          ],
          "editsRemaining": "5"
        }
      },
      "retweeted": false,
      "id_str": "2028079053927350273",
      "id": "2028079053927350273",
      "created_at": "Sun Mar 01 12:05:01 +0000 2026",
      "full_text": "@quay_watcher it hurts",
      "favorite_count": "4",
      "retweet_count": "2",
      "lang": "en",
      "entities": {
        "urls": []
      },
      "in_reply_to_status_id_str": "2028077791441846273",
      "in_reply_to_user_id_str": "901"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2028079058121654273"
          ],
          "editsRemaining": "5"
        }
      },
      "retweeted": false,
      "id_str": "2028079058121654273",
      "id": "2028079058121654273",
      "created_at": "Sun Mar 01 12:05:02 +0000 2026",
      "full_text": "RT @quay_watcher: The night ferry is gone &amp; nobody",
      "favorite_count": "4",
      "retweet_count": "2",
      "lang": "en",
      "entities": {
        "urls": []
      }
    }
  }
]